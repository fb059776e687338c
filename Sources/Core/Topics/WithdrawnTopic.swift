/// A withdrawn topic, without its text, for those who can restore it.
package struct WithdrawnTopic: Sendable, Hashable {
    package let id: ID<Topic>
    package let kind: Topic.Kind
    package let at: Moment
    /// Whether the author withdrew it; otherwise a moderator did.
    package let byAuthor: Bool
}
