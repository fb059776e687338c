/// One transaction. Synchronous and not `Sendable`, so it can neither wait for a network nor escape its closure.
///
/// After a failed statement the transaction is aborted: every further statement fails likewise and nothing is committed, even if the body
/// caught the failure. Check first, or use `ON CONFLICT`, when a row may exist.
package protocol Transaction: AnyObject {
    var words: EngineWords { get }

    /// All rows of a query, decoded one by one, each to its last column.
    func rows<Value>(_ sql: SQL, _ decode: (inout RowReader) throws -> Value) throws -> [Value]

    /// Runs a statement; returns the number of rows changed.
    @discardableResult func run(_ sql: SQL) throws -> Int

    /// Runs a statement whose result is not needed at once: it is sent with the next one or the commit, which saves a round trip. When it
    /// fails, that one fails instead, so it cannot be caught separately.
    func later(_ sql: SQL) throws

    /// Runs definitions built by `EngineWords`; never text from outside.
    func define(_ statement: String) throws
}

extension Transaction {
    package func later(_ sql: SQL) throws { try run(sql) }

    /// The first row, if any. Add `LIMIT 1` when more can match.
    package func row<Value>(_ sql: SQL, _ decode: (inout RowReader) throws -> Value) throws -> Value? {
        try rows(sql, decode).first
    }

    package func exists(_ sql: SQL) throws -> Bool {
        try !rows(sql) { row in row.skipRest() }.isEmpty
    }

    /// The only column of the first row.
    package func value<Value: SQLReadable>(_ sql: SQL) throws -> Value? {
        try rows(sql) { row -> Value? in try row.next() }.first ?? nil
    }
}
