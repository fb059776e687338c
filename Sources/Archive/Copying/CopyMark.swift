import Core
import SQLCore

/// A mark in a database that it is being filled, is being moved away, or was moved away: no server may use it.
package struct CopyMark: Sendable, Equatable {
    package let role: Role
    /// The same in the source and the target.
    package let id: String
    /// The other database, or the source.
    package let other: String

    package enum Role: String, Sendable, SQLBindable, SQLReadable {
        /// A restore, an import or a move is writing here.
        case filling
        /// A move is reading here.
        case leaving
        /// A move from here has finished.
        case left
    }

    /// The mark of a database; nil when it is usable.
    package static func find(in database: some Database) async throws -> CopyMark? {
        try await database.read { tx in try CopyMarkStore(tx: tx).find() }
    }

    /// Makes a database usable again after a finished or abandoned move.
    package static func remove(from database: some Database) async throws {
        try await database.write { tx in try CopyMarkStore(tx: tx).remove() }
    }

    /// Why the database must not be used, and what to do.
    package var refusal: String {
        switch role {
        case .filling: "This database is not whole: it is being filled from \(other). Let that finish, or begin again with an empty one."
        case .leaving: "This community is being moved to \(other). Let the move finish; `yoriai move --give-up` lets it stay here."
        case .left:
            "This community has moved to \(other): start the server with that database. `yoriai move --give-up` lets it go on here instead."
        }
    }
}
