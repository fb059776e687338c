import SQLCore

/// Holds what is stored twice against each other: counters against rows, states against answers, tables against the log.
package struct DamageStore {
    let tx: any Transaction

    package func all() throws -> [Damage] {
        try Components.all.flatMap(\.integrity).compactMap { check in
            let ids =
                if let isDamaged = check.isDamaged {
                    try tx.rows(check.query) { row in row.text(0) }.filter(isDamaged)
                } else {
                    try tx.rows(check.query) { row in Self.name(row) }
                }
            guard !ids.isEmpty else { return nil }
            return Damage(what: check.what, advice: check.advice.words, count: ids.count, examples: Array(ids.prefix(3)))
        }
    }

    /// An id as in addresses, or a number of the log.
    private static func name(_ row: Row) -> String {
        row.cells.bits(0).map { ID<Damage>(bits: $0).description } ?? "\(row.integer(0))"
    }
}

extension Snapshot {
    package var damages: DamageStore { DamageStore(tx: tx) }
}
