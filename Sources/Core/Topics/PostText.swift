/// The validated body of a post: Markdown of at most 10,000 characters.
package struct PostText: Written, Hashable {
    package static let limit = 10_000
    package let text: String

    package var written: String { text }

    package init(_ typed: String, field: String = "text") throws(Refusal) {
        text = try TextRules.body(typed, field: field, limit: Self.limit)
    }

    /// The body under a title may be empty: a short question is its title.
    package init(underTitle typed: String, field: String = "text") throws(Refusal) {
        text = try TextRules.body(typed, field: field, limit: Self.limit, required: false)
    }
}
