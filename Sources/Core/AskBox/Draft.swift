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

/// The content of a draft.
package struct DraftContent: Written {
    /// Title and text, as typed.
    package let text: String
    package let kind: Topic.Kind
    package let voice: Post.Voice
    /// The channel, if chosen.
    package let channel: ID<Channel>?
    /// The topics the asker viewed.
    package let seen: [ID<Topic>]

    /// The maximum length: a title and a post.
    package static let limit = PostText.limit + TopicTitle.limit

    package init(text: String, kind: Topic.Kind, voice: Post.Voice, channel: ID<Channel>?, seen: [ID<Topic>]) throws(Refusal) {
        self.text = try TextRules.body(text, field: "text", limit: Self.limit)
        self.kind = kind
        self.voice = voice
        self.channel = channel
        self.seen = Array(seen.prefix(RelatedTopics.limit))
    }

    package var written: String { text }

    func isSame(as other: DraftContent) -> Bool {
        text == other.text && kind == other.kind && voice == other.voice && channel == other.channel && Set(seen) == Set(other.seen)
    }

    /// The title the question will have.
    package var title: String { TitledText.split(text).title }
    package var rest: String { String(TitledText.split(text).rest.drop(while: \.isWhitespace)) }
}

/// A comment on a draft.
package struct DraftComment: Sendable {
    package let id: ID<DraftComment>
    package let text: String
    package let at: Moment
    let author: ID<Member>
}

/// A draft in the version that was read.
package struct DraftEdition: Sendable {
    let id: ID<Draft>
    let version: Int

    package init(_ id: ID<Draft>, version: Int) {
        self.id = id
        self.version = version
    }
}

/// A draft with the viewer's access.
package struct DraftAccess: Sendable {
    package let draft: Draft
    /// Whether the viewer is the author; otherwise they are the ambassador.
    package let isAuthor: Bool

    var objectionToChange: Refusal? { isAuthor ? nil : .forbidden("draft.not-yours") }

    /// What stands against sending it as it was read: another author, and a later version.
    func objectionToSend(_ edition: DraftEdition) -> Refusal? {
        objectionToChange ?? (draft.version == edition.version ? nil : .conflict("draft.changed-meanwhile"))
    }
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
