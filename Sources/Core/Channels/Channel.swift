import SQLCore

/// A stream of topics in a space.
package struct Channel: Sendable, Hashable {
    package let id: ID<Channel>
    package let space: ID<Space>
    package let name: String
    package let lead: String
    package let access: Access
    package let posting: Posting
    package let isArchived: Bool
    package let purpose: Purpose

    package enum Access: String, CaseIterable, Sendable, SQLBindable, SQLReadable {
        /// Whoever reads the space.
        case open
        /// Only who was admitted to the channel.
        case invitation
    }

    /// Who may start topics; replying is open to every writer.
    package enum Posting: String, CaseIterable, Sendable, SQLBindable, SQLReadable {
        case everyone, some
    }

    package enum Purpose: String, CaseIterable, Sendable, SQLBindable, SQLReadable {
        case talk
        /// Only announcements begin here; everybody who writes may reply.
        case announcements
        /// For who is new on their seat: offered to newcomers first.
        case arrivals
    }
}

extension Channel {
    static let columns: SQL = "c.id, c.space, c.name, c.lead, c.access, c.posting, c.archived_at, c.purpose"
    static let width = 8

    init(_ row: Row, from column: Int = 0) throws {
        id = try row[column]
        space = try row[column + 1]
        name = try row[column + 2]
        lead = try row[column + 3]
        access = try row[column + 4]
        posting = try row[column + 5]
        isArchived = !row.isNull(column + 6)
        purpose = try row[column + 7]
    }
}
