import Core
import SQLCore

/// A table as the database tells it.
package struct Table: Sendable, Hashable {
    package let name: SQLName
    package let columns: [Column]
    /// Where the columns of the primary key stand among `columns`, in the order of the key.
    package let key: [Int]
    package let references: [Reference]

    /// A column that holds the primary key of a row elsewhere.
    package struct Reference: Sendable, Hashable {
        package let column: SQLName
        package let table: SQLName
    }

    package var holding: TableRetention { .of(name.text) }
    var keyColumns: [SQLName] { key.map { columns[$0].name } }

    func key(of row: [SQLValue]) -> [SQLValue] { key.map { row[$0] } }
}
