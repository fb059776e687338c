import GRDB
import SQLCore

extension SQLFailure {
    init(_ error: DatabaseError) {
        let text = error.message ?? "\(error.resultCode)"
        self =
            switch error.extendedResultCode {
            case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY: .duplicate(text)
            default:
                switch error.resultCode {
                case .SQLITE_CONSTRAINT: .constraint(text)
                case .SQLITE_BUSY, .SQLITE_LOCKED: .collision(text)
                case .SQLITE_FULL, .SQLITE_IOERR, .SQLITE_READONLY, .SQLITE_CANTOPEN: .unavailable(text)
                default: .other(text)
                }
            }
    }
}
