/// A change of a topic's kind.
package struct KindChange: Sendable {
    package let was: Topic.Kind
    package let became: Topic.Kind
    package let at: Moment
    /// The member who acted. For rules only, never for display: the author may be masked.
    let actor: ID<Member>?
}
