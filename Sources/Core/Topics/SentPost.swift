import SQLCore

/// A post that was sent with a known key, in its original version: later edits do not matter.
struct SentPost: Sendable {
    let post: ID<Post>
    let topic: ID<Topic>
    let channel: ID<Channel>
    let kind: Topic.Kind
    let title: String
    let text: String
    let voice: Post.Voice
}

extension SentPost {
    /// Whether it opened such a topic there, with the same text and voice.
    func isOpening(_ kind: Topic.Kind, in channel: ID<Channel>, saying words: Checked<TopicText>) -> Bool {
        self.channel == channel && self.kind == kind && voice == words.voice && title == words.words.title.text
            && text == words.words.text.text
    }

    /// Columns of post `p`, its topic `t` and its first version `v`, if it was edited.
    static let columns: SQL = "p.id, p.topic, t.channel, t.kind, coalesce(v.title, t.title), coalesce(v.body, p.body), p.voice"

    init(_ row: inout RowReader) throws {
        post = try row.next()
        topic = try row.next()
        channel = try row.next()
        kind = try row.next()
        title = try row.next()
        text = try row.next()
        voice = try row.next()
    }
}
