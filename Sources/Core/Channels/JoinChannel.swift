/// Adds a channel to the viewer's navigation or removes it. On joining, everything in it counts as read.
package struct JoinChannel: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    /// Returns the viewer's earlier access to the channel.
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
