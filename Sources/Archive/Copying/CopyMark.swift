import Core
import SQLCore

/// A note in a database that it is being filled, is being left, or was left: nobody may serve from it.
package struct CopyMark: Sendable, Equatable {
    package let role: Role
    /// The same in the database that is left and in the one that is filled.
    package let id: String
    /// Where the rows come from, or go to.
    package let other: String

    package enum Role: String, Sendable, SQLBindable, SQLReadable {
        /// A restore, an import or a move is writing here.
        case filling
        /// A move is reading here.
        case leaving
        /// A move from here is done.
        case left
    }

    /// The mark of a database; nil where it may be used.
    package static func find(in database: some Database) async throws -> CopyMark? {
        try await database.read { tx in try CopyMarkStore(tx: tx).find() }
    }

    /// Lets a database be used again that a move has left or was given up in.
    package static func remove(from database: some Database) async throws {
        try await database.write { tx in try CopyMarkStore(tx: tx).remove() }
    }

    /// Why nobody may serve from here, and what to do.
    package var refusal: String {
        switch role {
        case .filling: "This database is not whole: it is being filled from \(other). Let that finish, or begin again with an empty one."
        case .leaving: "This community is being moved to \(other). Let the move finish; `yoriai move --give-up` lets it stay here."
        case .left:
            "This community has moved to \(other): start the server with that database. `yoriai move --give-up` lets it go on here instead."
        }
    }
}
