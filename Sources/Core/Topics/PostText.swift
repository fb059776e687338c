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

/// The title of a topic: one line of at most 120 characters that does not end with a comma, as the first line of a mail does.
package struct TopicTitle: Sendable, Hashable {
    package static let limit = 120
    package let text: String

    package init(_ typed: String, field: String = "text") throws(Refusal) {
        do {
            text = try TextRules.line(typed, field: field, limit: Self.limit)
        } catch {
            guard case .invalid(let flaws) = error, flaws.contains(where: { $0.reason.key == "field.too-long" }) else { throw error }
            throw .invalid(field, Refusal.Reason("topic.title-too-long", ["limit": "\(Self.limit)"]))
        }
        guard let last = text.last, !"、，､,".contains(last) else { throw .invalid(field, "topic.title-unfinished") }
    }
}
