/// A moderator of a space.
package struct SpaceModerator: Sendable, Hashable {
    package let member: ID<Member>
    package let name: String
    package let organisation: String
}
