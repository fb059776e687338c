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
