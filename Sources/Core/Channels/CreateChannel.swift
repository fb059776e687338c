/// Creates a channel in a space. Its creator joins it.
package struct CreateChannel: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    package func callAsFunction(_ draft: ChannelDraft, in space: ID<Space>, as viewer: Viewer) async throws -> ID<Channel> {
        try await storage.write(as: viewer) { work, viewer in
            try work.create(draft, in: work.spaces.access(space, by: viewer), by: viewer)
        }
    }
}

extension WriteTransaction {
    func create(_ draft: ChannelDraft, in access: SpaceAccess, by viewer: Viewer) throws -> ID<Channel> {
        let space = access.space.id
        try viewer.require(.arrangeSpaces, in: space)
        guard !access.space.isArchived else { throw Refusal.forbidden("channel.archived") }
        // Its first member invites the others: who cannot read the space would make one that nobody can enter.
        guard draft.access == .open || access.isReadable else { throw Refusal.invalid("access", "channel.invites-nobody") }

        let channel = newID(Channel.self)
        try community.lock()
        let others = try channels.names(in: space)
        try UniqueName.check(draft.name, besides: others) { try channels.insert(channel, in: space, draft) }
        if access.isReadable { _ = try channels.join(channel, viewer.member) }
        try events.append(.channelChanged, channel: channel, actor: viewer.member)
        return channel
    }
}
