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
    /// The view in which a channel with types of topics opens; nil for a channel without types.
    package let opensWith: TypeView.Kind?

    package enum Access: String, CaseIterable, Sendable, SQLBindable, SQLReadable {
        /// Everybody who can read the space.
        case open
        /// Only members admitted to the channel.
        case invitation
    }

    /// Who may start topics. Every writer may reply.
    package enum Posting: String, CaseIterable, Sendable, SQLBindable, SQLReadable {
        case everyone, some
    }

    package enum Purpose: String, CaseIterable, Sendable, SQLBindable, SQLReadable {
        case talk
        /// Only announcements are started here; every writer may reply.
        case announcements
        /// For people who are new in their job: recommended to newcomers first.
        case arrivals
    }
}

extension Channel {
    static let columns: SQL = "c.id, c.space, c.name, c.lead, c.access, c.posting, c.archived_at, c.purpose, c.opens_with"

    init(_ row: inout RowReader) throws {
        id = try row.next()
        space = try row.next()
        name = try row.next()
        lead = try row.next()
        access = try row.next()
        posting = try row.next()
        isArchived = try row.nextHasValue()
        purpose = try row.next()
        opensWith = (try row.next() as String?).flatMap(TypeView.Kind.init(rawValue:))
    }
}
