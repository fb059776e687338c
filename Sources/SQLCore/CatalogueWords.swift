/// Queries of an engine's system catalogue.
package struct CatalogueWords: Sendable {
    /// Rows of table, column, kind (`bytes`, `integer`, `real` or `text`), position in the primary key (from 1; 0 outside of it) and
    /// whether the engine auto-increments the column (1 or 0), by table and in column order.
    package let columns: SQL
    /// Rows of table, column and the table whose primary key the column references.
    package let references: SQL
    /// Rows of text about corrupt files; the only row is `ok` when there are none. Nil when the engine cannot check.
    package let check: SQL?
    /// Advances a column's counter beyond its greatest value; nil when the engine does so itself.
    package let raiseCounter: @Sendable (_ table: SQLName, _ column: SQLName) -> SQL?
    /// The number of connections by servers to this database; nil when they lock the data folder instead.
    package let servers: SQL?

    package init(
        columns: SQL,
        references: SQL,
        check: SQL?,
        raiseCounter: @escaping @Sendable (SQLName, SQLName) -> SQL?,
        servers: SQL?
    ) {
        self.columns = columns
        self.references = references
        self.check = check
        self.raiseCounter = raiseCounter
        self.servers = servers
    }
}
