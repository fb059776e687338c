/// Which questions somebody wants to see.
package struct QuestionFilter: Sendable, Hashable {
    package var state: Topic.QuestionState?
    /// `01` to `47`: of bodies there. Who withholds their body is in none.
    package var prefecture: String?
    /// Of bodies in one of these, also of those that withhold their name and show their region.
    package var regions: Set<Region> = []
    /// Words in the name of a channel or a space. A question fits that is of one of the regions or of one of the fields.
    package var fields: Set<String> = []
    /// Only what this member asked, also with the body withheld: for nobody's eyes but theirs.
    package var asker: ID<Member>?
    /// Whether those that wait the longest come first.
    package var oldestFirst = false

    package init() {}

    var isOfPlaces: Bool { !regions.isEmpty || !fields.isEmpty }
}
