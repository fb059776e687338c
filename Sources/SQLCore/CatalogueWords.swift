/// How an engine is asked about its own tables.
package struct CatalogueWords: Sendable {
    /// Rows of table, column, kind (`bytes`, `integer`, `real` or `text`), place in the primary key (from 1; 0 outside of it) and whether the
    /// engine counts the column up (1 or 0), by table and in the order of the columns.
    package let columns: SQL
    /// Rows of table, column and the table whose primary key the column refers to.
    package let references: SQL
    /// Rows of text in which the engine says what is wrong with its files; the only row is `ok` where nothing is. Nil where it cannot tell.
    package let check: SQL?
    /// Makes the counter of a column go on after the greatest value that stands there; nil where that needs no word.
    package let raiseCounter: @Sendable (_ table: SQLName, _ column: SQLName) -> SQL?
    /// How many connections servers have to this database; nil where they hold a lock in the data folder.
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
