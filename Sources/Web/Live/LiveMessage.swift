import Foundation

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

    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.withoutEscapingSlashes, .sortedKeys]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
}

/// A message with the event it brings the page up to.
struct LiveDelivery: Sendable {
    let cursor: Int64
    let json: String

    init(cursor: Int64, _ message: LiveMessage) throws {
        self.cursor = cursor
        json = try (message.isTooLarge ? LiveMessage(reload: true) : message).json()
    }

    /// As an event of a `text/event-stream`.
    var event: String { "id: \(cursor)\ndata: \(json)\n\n" }
}
