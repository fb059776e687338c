/// Creates a channel in a space. Its creator joins it.
package struct CreateChannel: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    package func callAsFunction(_ draft: ChannelDraft, in space: ID<Space>, as viewer: Viewer) async throws -> ID<Channel> {
        try await storage.write(as: viewer) { work, viewer in
            let access = try work.spaces.access(space, by: viewer)
            try viewer.require(.arrangeSpaces, in: space)
            guard !access.space.isArchived else { throw Refusal.forbidden("channel.archived") }
            // The first member invites the others; a creator who cannot read the space would make a channel that nobody can enter.
            guard draft.access == .open || access.isReadable else { throw Refusal.invalid("access", "channel.invites-nobody") }

            let channel = work.newID(Channel.self)
            try work.community.lock()
            let others = try work.channels.names(in: space)
            try UniqueName.check(draft.name, besides: others) { try work.channels.insert(channel, in: space, draft) }
            if access.isReadable { _ = try work.channels.join(channel, viewer.member) }
            try work.events.append(.channelChanged, channel: channel, actor: viewer.member)
            return channel
        }
    }
}
