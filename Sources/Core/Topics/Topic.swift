import SQLCore

/// What somebody starts: a title, a kind, an opening post and the replies under it.
package struct Topic: Sendable, Hashable {
    package let id: ID<Topic>
    package let channel: ID<Channel>
    package let kind: Kind
    /// Empty in lists of posts where the opening was withdrawn: its words are shown to nobody.
    package internal(set) var title: String
    package let opening: ID<Post>
    /// Only questions have one.
    package let state: QuestionState?
    package let accepted: ID<Post>?
    package let replies: Int
    package let createdAt: Moment
    package let movedAt: Moment
    /// Since when a question waits: since it was asked, or opened again.
    package let waitingSince: Moment
    /// What its type makes of it, where it has one that was made in its space.
    package let form: TopicForm?

    package enum Kind: String, CaseIterable, Sendable, SQLBindable, SQLReadable {
        case question, discussion, announcement, practice

        /// Passes the voices in which one is started: an announcement can bind who reads it, so it shows who is responsible.
        func admit(_ voice: Post.Voice) throws(Refusal) {
            guard self != .announcement || voice == .office else { throw .invalid("voice", "topic.announcement-voice") }
        }
    }

    /// Of a question that is kept as a card: that its answer is doubted, or it was opened again.
    package var isUnsettled: Bool { state != nil && state != .solved }

    /// 未回答 → 回答あり → 解決 → 要見直し
    package enum QuestionState: String, CaseIterable, Sendable, SQLBindable, SQLReadable {
        case open, answered, solved, stale
    }
}

extension Topic {
    static let columns: SQL =
        """
        t.id, t.channel, t.kind, t.title, t.opening, t.state, t.accepted, t.replies, t.created_at, t.moved_at,
        coalesce(t.asked_again, t.created_at), \(TopicForm.columns)
        """

    init(_ row: inout RowReader) throws {
        id = try row.next()
        channel = try row.next()
        kind = try row.next()
        title = try row.next()
        opening = try row.next()
        state = try row.next()
        accepted = try row.next()
        replies = try row.next()
        createdAt = try row.next()
        movedAt = try row.next()
        waitingSince = try row.next()
        form = try TopicForm.read(&row)
    }
}
