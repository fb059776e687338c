/// One transaction. Synchronous and not `Sendable`: it can neither wait for a network nor escape its closure.
///
/// When a statement has failed, the transaction can only be left: every further statement fails in the same way and nothing is committed,
/// also where the body caught the failure. Ask first, or say `ON CONFLICT`, where a row may be there already.
package protocol Transaction: AnyObject {
    var words: EngineWords { get }

    /// All rows of a query, decoded one by one, each to its last column.
    func rows<Value>(_ sql: SQL, _ decode: (inout RowReader) throws -> Value) throws -> [Value]

    /// Runs a statement; returns how many rows it changed.
    @discardableResult func run(_ sql: SQL) throws -> Int

    /// Runs a statement of which nothing has to be known at once: it travels with the next one, or with the end, which saves the way to the server and
    /// back. Where it fails, that one fails in its place, so that it cannot be caught by itself.
    func later(_ sql: SQL) throws

    /// Runs definitions that `EngineWords` built; never text from outside.
    func define(_ statement: String) throws
}

extension Transaction {
    package func later(_ sql: SQL) throws { try run(sql) }

    /// The first row, if any. Say `LIMIT 1` where more could match.
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
