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
    /// Locks the rows of a query until the transaction ends.
    package let forUpdate: SQL

    package init(bytes: String, integer: String, real: String, counter: String, tableEnd: String, forUpdate: SQL) {
        self.bytes = bytes
        self.integer = integer
        self.real = real
        self.counter = counter
        self.tableEnd = tableEnd
        self.forUpdate = forUpdate
    }
}
