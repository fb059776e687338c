/// A space together with what one viewer may do there.
package struct SpaceAccess: Sendable {
    package let space: Space
    package let viewer: Viewer?
    package let isMember: Bool

    package var isReadable: Bool { space.isReadable(by: viewer, isMember: isMember) }

    /// Whether the viewer may change the space and its channels. Independent of reading its content.
    package var mayArrange: Bool { viewer?.may(.arrangeSpaces, in: space.id) ?? false }

    package var mayAddChannel: Bool { objectionToAddChannel == nil }

    /// Who may arrange the space may add channels, until it is archived.
    var objectionToAddChannel: Refusal? {
        guard let viewer else { return .signedOut }
        return viewer.objection(toUsing: .arrangeSpaces, in: space.id) ?? (space.isArchived ? .forbidden("channel.archived") : nil)
    }
}
