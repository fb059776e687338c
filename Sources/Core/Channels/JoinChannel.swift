/// Puts a channel into one's navigation, or takes it out. What is there counts as read on joining.
package struct JoinChannel: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    /// Returns what the viewer was in the channel before.
    @discardableResult
    package func callAsFunction(_ channel: ID<Channel>, _ joins: Bool, as viewer: Viewer) async throws -> ChannelAccess {
        try await storage.write(as: viewer) { work, viewer in try work.join(channel, joins, as: viewer) }
    }
}

extension WriteTransaction {
    @discardableResult
    func join(_ channel: ID<Channel>, _ joins: Bool, as viewer: Viewer) throws -> ChannelAccess {
        let access = try channels.access(channel, by: viewer)
        if joins {
            guard try channels.join(channel, viewer.member) else { return access }
            _ = try channels.setRead(channel, by: viewer.member, upto: try events.head())
        } else {
            guard try channels.leave(channel, viewer.member) else { return access }
        }
        try events.append(.membershipChanged, channel: channel, member: viewer.member, actor: viewer.member)
        return access
    }
}
