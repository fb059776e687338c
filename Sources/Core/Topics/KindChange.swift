/// That a topic became of another kind.
package struct KindChange: Sendable {
    package let was: Topic.Kind
    package let became: Topic.Kind
    package let at: Moment
    /// Who did it. Known to the rules, not to pages: the author may be masked.
    let actor: ID<Member>?
}
