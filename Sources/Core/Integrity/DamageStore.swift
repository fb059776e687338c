import SQLCore

/// Compares redundant data: counters with rows, states with answers, tables with the log.
package struct DamageStore {
    let tx: any Transaction

    package func all() throws -> [Damage] {
        try Components.all.flatMap(\.integrity).compactMap { check in
            let ids =
                if let isDamaged = check.isDamaged {
                    try tx.rows(check.query) { row in try row.next() as String }.filter(isDamaged)
                } else {
                    try tx.rows(check.query) { row in Self.name(&row) }
                }
            guard !ids.isEmpty else { return nil }
            return Damage(what: check.what, advice: check.advice.words, count: ids.count, examples: Array(ids.prefix(3)))
        }
    }

    /// An id as in addresses, or an event id.
    private static func name(_ row: inout RowReader) -> String {
        switch row.rest().first {
        case .integer(let number): "\(number)"
        case .blob(let bytes): ID<Damage>(bits: bytes.reduce(0) { $0 << 8 | UInt128($1) }).description
        case .null, .real, .text, .bits, nil: ""
        }
    }
}

extension ReadTransaction {
    package var damages: DamageStore { DamageStore(tx: tx) }
}
