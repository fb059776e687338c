import SQLCore

/// The connection of one thread, opened on first use and reopened after a failure.
final class ConnectionSlot {
    private let settings: PostgresSettings
    private let retry: Retry
    private var connection: Connection?

    init(_ settings: PostgresSettings, _ retry: Retry) {
        self.settings = settings
        self.retry = retry
    }

    func transaction<Value>(
        _ kind: TransactionKind,
        _ cancellation: Cancellation,
        _ body: (any Transaction) throws -> Value
    ) throws -> Value {
        let connection = try opened(kind)
        let transaction = PostgresTransaction(connection)
        do {
            try cancellation.begin(on: connection.canceller)
            let value = try body(transaction)
            try transaction.requireSound()
            try cancellation.end()
            switch kind {
            case .read: try connection.endReading()
            case .write: try connection.commit()
            }
            return value
        } catch {
            let isCancelled = cancellation.isCancelled
            try? cancellation.end()
            connection.rollback()
            throw isCancelled ? CancellationError() : error
        }
    }

    func close() {
        connection = nil
    }

    /// A connection with a transaction begun. One that broke while idle is replaced silently, because nothing was sent on it yet.
    private func opened(_ kind: TransactionKind) throws -> Connection {
        if let connection, !connection.isLost {
            do {
                try connection.begin(kind)
                return connection
            } catch {
                self.connection = nil
            }
        }
        connection = nil
        let fresh = try retry.open { try Connection(settings) }
        try fresh.begin(kind)
        connection = fresh
        return fresh
    }
}
