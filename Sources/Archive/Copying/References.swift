import SQLCore

/// Checks every foreign key column.
struct References {
    let tx: any Transaction
    let catalogue: Catalogue

    struct Dangling: Sendable {
        let table: Table
        let reference: Table.Reference
        let count: Int
        /// The keys of the first few dangling rows, as JSON.
        let samples: [String]

        var sentence: String {
            "\(count) of \(table.name) name a \(reference.table) in \(reference.column) that is not there: \(samples.joined(separator: " "))"
        }
    }

    func dangling() throws -> [Dangling] {
        try catalogue.tables.flatMap { table in
            try table.references.compactMap { reference in
                guard let target = catalogue[reference.table.text] else { return nil }
                let found = try TableStore(tx: tx, table: table).dangling(reference, to: target)
                guard found.count > 0 else { return nil }
                let samples = try found.samples.map { try table.keyTable.line($0) }
                return Dangling(table: table, reference: reference, count: found.count, samples: samples)
            }
        }
    }
}

extension Table {
    /// The key columns only.
    var keyTable: Table {
        Table(name: name, columns: key.map { columns[$0] }, key: Array(key.indices), references: [])
    }

    /// A row as a line without line end.
    func line(_ row: [SQLValue]) throws -> String {
        var bytes: [UInt8] = []
        try LineWriter(self).append(row, to: &bytes)
        return String(decoding: bytes.dropLast(), as: UTF8.self)
    }
}
