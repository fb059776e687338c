/// A member of a space or a channel.
package struct PlaceMember: Sendable, Hashable {
    package let person: Person
    package let since: Moment
    /// Whether they were named as a starter of topics; always false in spaces.
    package let isStarter: Bool
}
