import SQLCore

/// A topic: a title, a kind, an opening post and replies.
package struct Topic: Sendable, Hashable {
    package let id: ID<Topic>
    package let channel: ID<Channel>
    package let kind: Kind
    /// Empty in lists when the opening post was withdrawn, because nobody may read it.
    package internal(set) var title: String
    package let opening: ID<Post>
    /// For questions only.
    package let state: QuestionState?
    package let accepted: ID<Post>?
    package let replies: Int
    package let createdAt: Moment
    package let movedAt: Moment
    /// Since when a question waits: since it was asked or reopened.
    package let waitingSince: Moment
    /// Its type's answers and state, if its space defined the type.
    package let form: TopicForm?

    package enum Kind: String, CaseIterable, Sendable, SQLBindable, SQLReadable {
        case question, discussion, announcement, practice

        /// What stands against opening such a topic in this voice: an announcement can be binding, so it shows who is responsible.
        func objection(to voice: Post.Voice) -> Refusal? {
            self != .announcement || voice == .office ? nil : .invalid("voice", "topic.announcement-voice")
        }
    }

    /// For a question with a card: whether its answer is doubted or it was reopened.
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
