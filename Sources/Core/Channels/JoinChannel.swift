/// Puts a channel into one's navigation, or takes it out. What is there counts as read on joining.
package struct JoinChannel: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    /// Returns what the viewer was in the channel before.
    @discardableResult
    package func callAsFunction(_ channel: ID<Channel>, _ joins: Bool, as viewer: Viewer) async throws -> ChannelAccess {
        try await storage.write { work in
            let access = try work.channels.access(channel, by: viewer)
            if joins {
                guard try work.channels.join(channel, viewer.member) else { return access }
                _ = try work.channels.setRead(channel, by: viewer.member, upto: try work.events.head())
            } else {
                guard try work.channels.leave(channel, viewer.member) else { return access }
            }
            try work.events.append(.membershipChanged, channel: channel, member: viewer.member, actor: viewer.member)
            return access
        }
    }
}
