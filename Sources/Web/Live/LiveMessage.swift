/// What a page gets when something changed: the parts that look different now.
struct LiveMessage: Codable, Sendable {
    /// Larger ones cost more than the page itself: it has to be loaded anew.
    static let limit = 1_500_000

    struct Fragment: Codable, Sendable {
        /// The element that is replaced.
        let id: String
        /// The list it goes into where it is not there yet, in the order of `order`.
        let into: String?
        let order: String?
        /// Empty takes the element away.
        let html: String
    }

    var fragments: [Fragment] = []
    /// One sentence for the status line, where there is news.
    var notice: String?
    /// The page is too far behind: it has to be loaded anew.
    var reload: Bool?

    /// Whether it is larger than a page may get at once.
    var isTooLarge: Bool { fragments.reduce(0) { $0 + $1.html.utf8.count } > Self.limit }
}

/// A message with the event it brings the page up to.
struct LiveDelivery: Sendable {
    let cursor: Int64
    let message: LiveMessage
    /// The message, encoded once for all pages that get it.
    let json: String

    init(cursor: Int64, _ message: LiveMessage) throws {
        self.cursor = cursor
        self.message = message.isTooLarge ? LiveMessage(reload: true) : message
        json = try self.message.json()
    }

    /// As an event of a `text/event-stream`.
    var event: String { "id: \(cursor)\ndata: \(json)\n\n" }
}
