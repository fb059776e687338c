/// What the engines spell differently.
package struct EngineWords: Sendable {
    /// 16 bytes of an id, or a hash.
    package let bytes: String
    /// 64-bit integer: counts, booleans, milliseconds since 1970 UTC.
    package let integer: String
    package let real: String
    /// A primary key that the engine counts up and never gives out twice.
    package let counter: String
    /// What stands behind the last bracket of a table.
    package let tableEnd: String
    /// Locks the rows of a query until the transaction ends. Rows that refer to them can still be written.
    package let forUpdate: SQL
    /// The same, leaving out rows that another transaction has locked.
    package let forUpdateSkippingLocked: SQL
    /// A column that is looked at and not searched by: where an index in the wanted order ends sooner.
    package let unindexed: @Sendable (SQL) -> SQL
    /// Lets one transaction after the other write the log, until their end; nil where there is only one writer anyway.
    package let logLock: SQL?
    /// The number of the next line of the log: the greater of two.
    package let logNumber: @Sendable (_ least: Int64, _ next: SQL) -> SQL
    /// Lets one transaction after the other change the schema, and gives it the time it needs; statements for `define`.
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
