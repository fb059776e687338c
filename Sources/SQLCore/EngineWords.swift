/// SQL that differs between the engines.
package struct EngineWords: Sendable {
    /// 16 bytes of an id, or a hash.
    package let bytes: String
    /// 64-bit integer: counts, booleans, milliseconds since 1970 UTC.
    package let integer: String
    package let real: String
    /// An auto-incremented primary key whose values are never reused.
    package let counter: String
    /// The text after a table's closing bracket.
    package let tableEnd: String
    /// Locks the rows of a query until the transaction ends. Rows that reference them can still be inserted.
    package let forUpdate: SQL
    /// The same, skipping rows locked by other transactions.
    package let forUpdateSkippingLocked: SQL
    /// Excludes a column from index selection, when an index in the wanted order is faster.
    package let unindexed: @Sendable (SQL) -> SQL
    /// Serialises writes of the log until the end of their transactions; nil with a single writer.
    package let logLock: SQL?
    /// The id of the next event: the greater of two numbers.
    package let logNumber: @Sendable (_ least: Int64, _ next: SQL) -> SQL
    /// Serialises schema changes, and raises their timeouts; statements for `define`.
    package let migrationLock: [String]
    package let catalogue: CatalogueWords

    package init(
        bytes: String,
        integer: String,
        real: String,
        counter: String,
        tableEnd: String,
        forUpdate: SQL,
        forUpdateSkippingLocked: SQL,
        unindexed: @escaping @Sendable (SQL) -> SQL,
        logLock: SQL?,
        logNumber: @escaping @Sendable (Int64, SQL) -> SQL,
        migrationLock: [String],
        catalogue: CatalogueWords
    ) {
        self.bytes = bytes
        self.integer = integer
        self.real = real
        self.counter = counter
        self.tableEnd = tableEnd
        self.forUpdate = forUpdate
        self.forUpdateSkippingLocked = forUpdateSkippingLocked
        self.unindexed = unindexed
        self.logLock = logLock
        self.logNumber = logNumber
        self.migrationLock = migrationLock
        self.catalogue = catalogue
    }
}
