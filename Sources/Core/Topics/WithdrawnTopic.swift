/// A topic whose opening was withdrawn, for who can put it back: what it said is shown to nobody.
package struct WithdrawnTopic: Sendable, Hashable {
    package let id: ID<Topic>
    package let kind: Topic.Kind
    package let at: Moment
    /// Whether the author did it; else somebody who looks after the place.
    package let byAuthor: Bool
}
