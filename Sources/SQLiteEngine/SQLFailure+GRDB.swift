import GRDB
import SQLCore

extension SQLFailure {
    /// Runs `body` and converts GRDB's errors to `SQLFailure`, so that a body can catch a duplicate.
    static func mapping<Value>(_ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let error as DatabaseError {
            throw SQLFailure(error)
        }
    }

    init(_ error: DatabaseError) {
        let text = error.message ?? "\(error.resultCode)"
        self =
            switch error.extendedResultCode {
            case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY: .duplicate(text)
            default:
                switch error.resultCode {
                case .SQLITE_CONSTRAINT: .constraint(text)
                case .SQLITE_BUSY, .SQLITE_LOCKED: .collision(text)
                case .SQLITE_FULL, .SQLITE_ABORT, .SQLITE_IOERR, .SQLITE_READONLY, .SQLITE_CANTOPEN: .unavailable(text)
                case .SQLITE_CORRUPT, .SQLITE_NOTADB: .damaged(text)
                default: .other(text)
                }
            }
    }
}
