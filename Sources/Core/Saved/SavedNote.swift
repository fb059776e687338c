/// A short note of the member's own on what they saved; nobody else reads it.
package struct SavedNote: Sendable {
    package static let limit = 200

    package let text: String

    package init(_ text: String) throws(Refusal) {
        self.text = try TextRules.line(text, field: "note", limit: Self.limit, required: false)
    }
}
