import SQLCore

/// A transaction on one connection.
final class PostgresTransaction: Transaction {
    private let connection: Connection
    /// The first failed statement; after it PostgreSQL rejects further ones and the commit.
    private var failure: SQLFailure?

    init(_ connection: Connection) {
        self.connection = connection
    }

    var words: EngineWords { .postgres }

    func rows<Value>(_ sql: SQL, _ decode: (inout RowReader) throws -> Value) throws -> [Value] {
        try noting { try connection.run(sql) }.rows(of: sql, decode)
    }

    func run(_ sql: SQL) throws -> Int {
        try noting { try connection.run(sql) }.changes
    }

    func later(_ sql: SQL) throws {
        try noting { try connection.later(sql) }
    }

    func define(_ statement: String) throws {
        _ = try noting { try connection.run(text: statement, within: nil) }
    }

    /// Throws the failure, even if the body has caught it.
    func requireSound() throws {
        if let failure { throw failure }
    }

    private func noting<Value>(_ ask: () throws -> Value) throws -> Value {
        try requireSound()
        do {
            return try ask()
        } catch let failure as SQLFailure {
            self.failure = failure
            throw failure
        }
    }
}
