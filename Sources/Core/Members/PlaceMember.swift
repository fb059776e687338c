/// Somebody who is in a space or a channel.
package struct PlaceMember: Sendable, Hashable {
    package let person: Person
    package let since: Moment
    /// Whether they were named as one who may start topics; in spaces nobody is.
    package let isStarter: Bool
}
