/// What is found: a post or a card. Names of people, bodies and places are not in the index: they are looked up when a result is
/// shown, so that a new name holds at once.
package struct SearchDocument: Sendable, Equatable {
    package let key: Key
    /// What results are gathered by: the topic; of several documents of one topic the best is shown. A card stands by itself.
    package let topic: Key
    /// Where it stands. Who may read there is asked at each search.
    package let place: Key
    /// A word such as `question`, `reply` or `card`.
    package let kind: String
    package let state: String?
    /// Nil where the author withholds it: nobody finds a masked post by who wrote it.
    package let author: Key?
    /// The body the author spoke for; nil where it is withheld.
    package let body: Key?
    package let marks: Marks
    /// Milliseconds since 1970 UTC.
    package let at: Int64
    /// Until when a card is to be trusted, in milliseconds; nil for what is no card.
    package let freshUntil: Int64?
    /// Empty for a reply.
    package let title: String
    /// Without markup.
    package let text: String

    /// What `has:` asks for.
    package struct Marks: OptionSet, Sendable, Hashable {
        package let rawValue: Int

        package init(rawValue: Int) {
            self.rawValue = rawValue
        }

        /// An accepted answer.
        package static let answer = Marks(rawValue: 1)
        package static let replies = Marks(rawValue: 2)
        package static let link = Marks(rawValue: 4)

        package static let all: [Marks] = [.answer, .replies, .link]
    }

    var isCard: Bool { freshUntil != nil }

    package init(
        key: Key,
        topic: Key,
        place: Key,
        kind: String,
        state: String?,
        author: Key?,
        body: Key?,
        marks: Marks,
        at: Int64,
        freshUntil: Int64? = nil,
        title: String,
        text: String
    ) {
        self.key = key
        self.topic = topic
        self.place = place
        self.kind = kind
        self.state = state
        self.author = author
        self.body = body
        self.marks = marks
        self.at = at
        self.freshUntil = freshUntil
        self.title = title
        self.text = text
    }
}

/// What of a topic all its documents share and what changes without a word being written.
package struct TopicStatus: Sendable, Equatable {
    package let topic: Key
    package let place: Key
    package let state: String?
    package let marks: SearchDocument.Marks

    package init(topic: Key, place: Key, state: String?, marks: SearchDocument.Marks) {
        self.topic = topic
        self.place = place
        self.state = state
        self.marks = marks
    }
}
