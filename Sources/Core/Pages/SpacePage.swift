/// A space with its readable channels.
package struct SpacePage: Sendable {
    package let access: SpaceAccess
    package let channels: [ChannelAccess]
    package let activity: [ID<Channel>: ChannelActivity]
    package let moderators: [SpaceModerator]
}

extension ReadTransaction {
    package func spacePage(_ id: ID<Space>, for viewer: Viewer?) throws -> SpacePage {
        let access = try spaces.access(id, by: viewer)
        let channels = try channels.readable(in: id, by: viewer)
        return SpacePage(
            access: access,
            channels: channels,
            activity: try activity(in: channels),
            moderators: try spaces.moderators(of: id)
        )
    }

    /// All readable spaces with their channels: practice spaces first, then in order of creation.
    package func spacePages(for viewer: Viewer?) throws -> [SpacePage] {
        let readable = try channels.readable(by: viewer)
        let activity = try activity(in: readable)
        let channels = Dictionary(grouping: readable, by: \.space.id)
        let spaces = try spaces.readable(by: viewer)
        return (spaces.filter { $0.space.kind == .practice } + spaces.filter { $0.space.kind != .practice }).map { access in
            SpacePage(access: access, channels: channels[access.space.id] ?? [], activity: activity, moderators: [])
        }
    }

    /// Whether there are spaces with a restricted audience.
    package func hasClosedSpaces() throws -> Bool {
        try spaces.all(by: nil).contains { !$0.isReadable }
    }

    /// Whether anything is readable without an account.
    package func isAnythingPublic() throws -> Bool {
        try spaces.readable(by: nil).contains { !$0.space.isArchived }
    }

    private func activity(in channels: [ChannelAccess]) throws -> [ID<Channel>: ChannelActivity] {
        let ids = channels.map(\.channel.id)
        let members = try home.countMembers(of: ids)
        let moved = try topics.lastMoved(in: ids)
        return Dictionary(uniqueKeysWithValues: ids.map { ($0, ChannelActivity(members: members[$0] ?? 0, movedAt: moved[$0])) })
    }
}
