/// Changes the name, lead, purpose and posting rule of a channel. Its access (open or by invitation) never changes.
package struct ChangeChannel: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    package func callAsFunction(_ channel: ID<Channel>, _ draft: ChannelDraft, as viewer: Viewer) async throws {
        try await storage.write(as: viewer) { work, viewer in
            let access = try work.channels.access(channel, by: viewer)
            try viewer.require(.arrangeSpaces, in: access.space.id)
            guard draft.access == access.channel.access else { throw Refusal.invalid("access", "channel.access-fixed") }
            try work.community.lock()
            let name = draft.name == access.channel.name ? nil : draft.name
            let others = try work.channels.names(in: access.space.id, besides: channel)
            try UniqueName.check(name, besides: others) { try work.channels.update(channel, draft) }
            try work.events.append(.channelChanged, channel: channel, actor: viewer.member)
        }
    }
}
