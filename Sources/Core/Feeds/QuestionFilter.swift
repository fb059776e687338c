/// A filter of questions.
package struct QuestionFilter: Sendable, Hashable {
    package var state: Topic.QuestionState?
    /// `01` to `47`: the prefecture of the organisation. Masked questions match none.
    package var prefecture: String?
    /// The regions of organisations; masked questions that show their region match too.
    package var regions: Set<Region> = []
    /// Words in channel or space names. A question matches when it is of one of the regions or one of the fields.
    package var fields: Set<String> = []
    /// Only this member's questions, including masked ones: for their own eyes only.
    package var asker: ID<Member>?
    /// Whether the longest waiting come first.
    package var oldestFirst = false

    package init() {}

    var isOfPlaces: Bool { !regions.isEmpty || !fields.isEmpty }
}
