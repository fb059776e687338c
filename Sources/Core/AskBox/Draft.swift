import SQLCore

/// 下書き: an unsent question, visible to its author and the reviewing ambassador.
package struct Draft: Sendable {
    /// The maximum number per member.
    package static let limit = 30

    package let id: ID<Draft>
    package let content: DraftContent
    /// Counts from 1; each edit adds one.
    package let version: Int
    package let createdAt: Moment
    package let changedAt: Moment
    package let ambassador: ID<Member>?
    let author: ID<Member>
}

extension Draft {
    static let columns: SQL = "d.id, d.author, d.body, d.kind, d.voice, d.channel, d.ambassador, d.created_at, d.changed_at, d.version"

    /// - Parameter seen: viewed topics by draft.
    init(_ row: inout RowReader, seen: [ID<Draft>: [ID<Topic>]]) throws {
        id = try row.next()
        author = try row.next()
        content = try DraftContent(
            text: try row.next(),
            kind: try row.next(),
            voice: try row.next(),
            channel: try row.next(),
            seen: seen[id] ?? []
        )
        ambassador = try row.next()
        createdAt = try row.next()
        changedAt = try row.next()
        version = try row.next()
    }
}
