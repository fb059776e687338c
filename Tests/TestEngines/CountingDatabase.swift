import SQLCore
import Synchronization

/// Counts the statements passed to another database.
package final class CountingDatabase: Database {
    private let inner: any Database
    private let count = Mutex(0)

    package init(_ inner: any Database) {
        self.inner = inner
    }

    package var queries: Int { count.withLock { $0 } }

    package func read<Value: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> Value) async throws -> Value {
        try await inner.read { tx in try body(Counted(tx, self)) }
    }

    package func write<Value: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> Value) async throws -> Value {
        try await inner.write { tx in try body(Counted(tx, self)) }
    }

    package func close() async throws {}

    private func note() { count.withLock { $0 += 1 } }

    private final class Counted: Transaction {
        let inner: any Transaction
        let database: CountingDatabase

        init(_ inner: any Transaction, _ database: CountingDatabase) {
            self.inner = inner
            self.database = database
        }

        var words: EngineWords { inner.words }

        func rows<Value>(_ sql: SQL, _ decode: (inout RowReader) throws -> Value) throws -> [Value] {
            database.note()
            return try inner.rows(sql, decode)
        }

        func run(_ sql: SQL) throws -> Int {
            database.note()
            return try inner.run(sql)
        }

        func later(_ sql: SQL) throws {
            database.note()
            try inner.later(sql)
        }

        func define(_ statement: String) throws { try inner.define(statement) }
    }
}
