/// A space together with what one viewer may do there.
package struct SpaceAccess: Sendable {
    package let space: Space
    package let viewer: Viewer?
    package let isMember: Bool

    package var isReadable: Bool { space.isReadable(by: viewer, isMember: isMember) }

    /// Whether the viewer may change the space and its channels. Says nothing about reading what is written there.
    package var mayArrange: Bool { viewer?.may(.arrangeSpaces, in: space.id) ?? false }
}

/// Who looks after a space.
package struct SpaceModerator: Sendable, Hashable {
    package let member: ID<Member>
    package let name: String
    package let organisation: String
}
