import Archive
import Core
import SQLCore

/// Runs a step and explains an engine's failure in a sentence.
func plainly<Value>(_ body: () async throws -> Value) async throws -> Value {
    do {
        return try await body()
    } catch let outage as DatabaseUnavailable {
        throw ArchiveFailure("The database cannot be read or written: \(outage.cause)")
    } catch let failure as SQLFailure {
        switch failure {
        case .unavailable(let text): throw ArchiveFailure("The database cannot be read or written: \(text)")
        case .damaged(let text): throw ArchiveFailure("The database is corrupt: \(text). Restore the last good backup.")
        case .collision(let text): throw ArchiveFailure("The database is busy: \(text). Try again.")
        case .duplicate(let text), .constraint(let text): throw ArchiveFailure("The rows violate a constraint: \(text)")
        case .unreadable(let column, let text, let statement):
            throw ArchiveFailure("A value cannot be read: \(text) (column \(column) of \(statement))")
        case .other(let text): throw ArchiveFailure("The database says: \(text)")
        }
    }
}
