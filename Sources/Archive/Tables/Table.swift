import Core
import SQLCore

/// A table of the catalogue.
package struct Table: Sendable, Hashable {
    package let name: SQLName
    package let columns: [Column]
    /// The indices in `columns` of the primary key, in key order.
    package let key: [Int]
    package let references: [Reference]

    /// A foreign key column.
    package struct Reference: Sendable, Hashable {
        package let column: SQLName
        package let table: SQLName
    }

    package var holding: TableRetention { .of(name.text) }
    var keyColumns: [SQLName] { key.map { columns[$0].name } }

    func key(of row: [SQLValue]) -> [SQLValue] { key.map { row[$0] } }
}
