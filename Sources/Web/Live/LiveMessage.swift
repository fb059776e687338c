import Foundation

/// What a page gets when something changed: the parts that look different now.
struct LiveMessage: Codable, Sendable {
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

    var json: String {
        // Encoding strings cannot fail.
        (try? JSONEncoder().encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }
}

/// A message with the event it brings the page up to.
struct LiveDelivery: Sendable {
    let cursor: Int64
    let json: String

    /// As an event of a `text/event-stream`.
    var event: String { "id: \(cursor)\ndata: \(json)\n\n" }
}
