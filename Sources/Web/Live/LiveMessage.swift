/// A live update: the changed parts of a page.
struct LiveMessage: Codable, Sendable {
    /// A larger update costs more than the page itself, which is reloaded instead.
    static let limit = 1_500_000

    struct Fragment: Codable, Sendable {
        /// The id of the element to replace.
        let id: String
        /// The list to insert it into if it does not exist, sorted by `order`.
        let into: String?
        let order: String?
        /// Empty removes the element.
        let html: String
    }

    var fragments: [Fragment] = []
    /// The sentence of the status line, if any.
    var notice: String?
    /// Whether the page is too far behind and must be reloaded.
    var reload: Bool?

    /// Whether it exceeds the size limit.
    var isTooLarge: Bool { fragments.reduce(0) { $0 + $1.html.utf8.count } > Self.limit }
}
