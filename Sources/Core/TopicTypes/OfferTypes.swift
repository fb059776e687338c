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
        // In one order, so that two offers do not wait for each other. Whoever retires or publishes one of them meanwhile reads where it is offered afterwards.
        for type in types.sorted() { try topicTypes.lock(type) }
        let known = try topicTypes.all(in: channel.space).keyed(by: \.id)
        guard Set(types).count == types.count, types.count <= TopicType.mostOffered else {
            throw Refusal.invalid("types", "form.malformed")
        }
        let definitions = try types.map { id in
            guard let type = known[id] else { throw Refusal.invalid("types", "form.malformed") }
            guard let definition = type.definition else { throw Refusal.invalid("types", "type.not-published") }
            return definition
        }
        guard types.isEmpty || TypeView.Kind.opening(definitions).contains(view) else { throw Refusal.invalid("view", "type.no-such-view") }
        try topicTypes.offer(types.map { ($0, newID()) }, in: channel.id, opensWith: types.isEmpty ? nil : view)
        try events.append(.channelChanged, channel: channel.id, actor: viewer.member)
    }
}

extension TopicType {
    /// How many a channel may offer.
    static let mostOffered = 20
}

extension TypeView.Kind {
    /// What a channel that offers these types can open with: every topic has a place in a stream and a list.
    static func opening(_ definitions: [TypeDefinition]) -> Set<TypeView.Kind> {
        Set(definitions.flatMap(\.views).map(\.kind)).union([.stream, .list])
    }
}
