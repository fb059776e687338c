/// A channel together with what one viewer may do there. `ChannelStore` gives it only to who may read.
package struct ChannelAccess: Sendable {
    package let channel: Channel
    package let space: Space
    package let viewer: Viewer?
    /// Whether the viewer has joined the channel: it stands in their navigation.
    package let hasJoined: Bool
    package let isSpaceMember: Bool
    /// Whether the viewer was named as one who may start topics here.
    package let isStarter: Bool

    package func isReadable() -> Bool {
        space.isReadable(by: viewer, isMember: isSpaceMember) && (channel.access == .open || hasJoined)
    }

    /// Whether everybody who reads the other channel reads this one too, now and after somebody joins or leaves.
    func isReadableByAll(who other: ChannelAccess) -> Bool {
        if channel.id == other.channel.id { return true }
        guard channel.access == .open else { return false }
        if space.id == other.space.id { return true }
        return switch space.audience {
        case .readable, .open: true
        case .government: [.municipal, .government].contains(other.space.audience)
        case .municipal: other.space.audience == .municipal
        case .own, .organisation, .members, .invited: false
        }
    }

    package func may(_ right: Right) -> Bool { viewer?.may(right, in: space.id) ?? false }

    /// Passes who may reply here.
    package func admitReply() throws(Refusal) {
        try admitWriting()
    }

    /// Announcements may bind who reads them: national bodies, named starters and who looks after the place.
    package var mayAnnounce: Bool {
        isStarter || may(.announce) || viewer?.organisation.kind == .national
    }

    package var mayReply: Bool {
        Refusal.passes(try admitReply())
    }

    func admitWriting() throws(Refusal) {
        guard let viewer else { throw .signedOut }
        guard !channel.isArchived, !space.isArchived else { throw .forbidden("channel.archived") }
        // Joining an open channel is everybody's own act and gives no voice; being admitted by invitation does.
        let isAdmitted = isSpaceMember || (channel.access == .invitation && hasJoined)
        guard space.isWritable(by: viewer, isMember: isAdmitted) else { throw .forbidden("channel.read-only") }
    }
}
