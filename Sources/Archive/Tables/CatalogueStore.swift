import Core
import SQLCore

/// Reads the database's catalogue.
struct CatalogueStore {
    let tx: any Transaction

    func tables() throws -> [Table] {
        let columns = try tx.rows(tx.words.catalogue.columns) { row -> (table: SQLName, column: Column, place: Int) in
            let (table, column) = (try name(row.next()), try name(row.next()))
            let (stored, place): (String, Int) = (try row.next(), try row.next())
            return (table, Column(column, of: table, stored: stored, isCounter: try row.next()), place)
        }
        let references = try tx.rows(tx.words.catalogue.references) { row in
            (table: try name(row.next()), reference: Table.Reference(column: try name(row.next()), table: try name(row.next())))
        }
        return try Dictionary(grouping: columns, by: \.table).map { table, columns in
            let key = columns.indices.filter { columns[$0].place > 0 }.sorted { columns[$0].place < columns[$1].place }
            guard !key.isEmpty else { throw ArchiveFailure("The table \(table) has no primary key to copy it by.") }
            return Table(
                name: table,
                columns: columns.map(\.column),
                key: key,
                references: references.filter { $0.table == table }.map(\.reference)
            )
        }
    }

    /// The schema version; 0 for an empty database.
    func schema() throws -> Int {
        guard try has("migration") else { return 0 }
        return try tx.value("SELECT max(number) FROM migration") ?? 0
    }

    func has(_ table: String) throws -> Bool {
        try tx.rows(tx.words.catalogue.columns) { row in
            defer { row.skipRest() }
            return try row.next() == table
        }.contains(true)
    }

    private func name(_ text: String) throws -> SQLName {
        guard let name = SQLName(text) else {
            throw ArchiveFailure("\(text) is not a table or column name of Yoriai: is this another program's database?")
        }
        return name
    }
}
