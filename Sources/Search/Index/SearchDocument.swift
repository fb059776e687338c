/// A searchable post or card. Names of people, organisations and channels are not indexed: they are looked up for display, so that a new
/// name applies at once.
package struct SearchDocument: Sendable, Equatable {
    package let key: Key
    /// The key by which results are grouped: the topic; the best document of a topic is shown. A card is a group of its own.
    package let topic: Key
    /// Its channel. Read access is checked at each search.
    package let place: Key
    /// A word such as `question`, `reply` or `card`.
    package let kind: String
    package let state: String?
    /// Nil when masked, so that a masked post cannot be found by its author.
    package let author: Key?
    /// The author's organisation; nil when masked.
    package let body: Key?
    package let marks: Marks
    /// Milliseconds since 1970 UTC.
    package let at: Int64
    /// The date of a card's next review, in milliseconds; nil for other documents.
    package let freshUntil: Int64?
    /// Empty for a reply.
    package let title: String
    /// Without markup.
    package let text: String

    /// The values of the filter `has:`.
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
