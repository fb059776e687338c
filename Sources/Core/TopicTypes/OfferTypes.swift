/// Decides which types may be started in a channel and what it opens with.
package struct OfferTypes: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    /// - Parameter types: of the space of the channel, in the order in which they are offered; none makes it a channel of talk alone.
    package func callAsFunction(
        _ types: [ID<TopicType>],
        in channel: ID<Channel>,
        opensWith view: TypeView.Kind,
        as viewer: Viewer
    ) async throws {
        try await storage.write(as: viewer) { work, viewer in
            let access = try work.channels.access(channel, by: viewer)
            try viewer.require(.arrangeSpaces, in: access.space.id)
            try work.offer(types, in: access.channel, opensWith: view, by: viewer)
        }
    }
}

extension WriteTransaction {
    func offer(_ types: [ID<TopicType>], in channel: Channel, opensWith view: TypeView.Kind, by viewer: Viewer) throws {
        let known = try topicTypes.all(in: channel.space).keyed(by: \.id)
        guard Set(types).count == types.count, types.count <= 20 else { throw Refusal.invalid("types", "form.malformed") }
        var views: Set<TypeView.Kind> = [.stream, .list]
        for id in types {
            guard let type = known[id] else { throw Refusal.invalid("types", "form.malformed") }
            guard let definition = type.definition else { throw Refusal.invalid("types", "type.not-published") }
            views.formUnion(definition.views.map(\.kind))
        }
        guard types.isEmpty || views.contains(view) else { throw Refusal.invalid("view", "type.no-such-view") }
        try topicTypes.offer(types.map { ($0, newID()) }, in: channel.id, opensWith: types.isEmpty ? nil : view)
        try events.append(.channelChanged, channel: channel.id, actor: viewer.member)
    }
}
