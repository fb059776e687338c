/// That a topic came to another state of its type.
package struct StateChange: Sendable {
    package let was: String
    package let became: String
    package let reason: String?
    package let at: Moment
    /// Who did it. Known to the rules, not to pages: the starter may be masked.
    let actor: ID<Member>?
}
