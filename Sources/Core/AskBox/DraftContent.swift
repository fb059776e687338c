import SQLCore

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
