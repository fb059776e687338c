/// A channel together with what one viewer may do there. `ChannelStore` returns it only to those who may read.
package struct ChannelAccess: Sendable {
    package let channel: Channel
    package let space: Space
    package let viewer: Viewer?
    /// Whether the viewer has joined the channel, so that it is in their navigation.
    package let hasJoined: Bool
    package let isSpaceMember: Bool
    /// Whether the viewer was named as a starter of topics here.
    package let isStarter: Bool

    package func isReadable() -> Bool {
        space.isReadable(by: viewer, isMember: isSpaceMember) && (channel.access == .open || hasJoined)
    }

    /// Whether everybody who can read the other channel can read this one too, now and after members join or leave.
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

    /// Announcements may bind who reads them: national bodies, named starters and who looks after the place.
    package var mayAnnounce: Bool {
        isStarter || may(.announce) || viewer?.organisation.kind == .national
    }

    package var mayReply: Bool { objectionToReply == nil }

    /// Who may not reply may not start topics or react either.
    package var objectionToReply: Refusal? {
        guard let viewer else { return .signedOut }
        guard !channel.isArchived, !space.isArchived else { return .forbidden("channel.archived") }
        // Anybody can join an open channel, so joining gives no right to write; being admitted by invitation does.
        let isAdmitted = isSpaceMember || (channel.access == .invitation && hasJoined)
        return space.isWritable(by: viewer, isMember: isAdmitted) ? nil : .forbidden("channel.read-only")
    }
}
