/// A channel as a board: a lane for each state of a type.
package struct BoardPage: Sendable {
    package static let length = 10

    package let access: ChannelAccess
    /// The types of the channel.
    package let types: [OfferedType]
    /// The one that is shown.
    package let shown: OfferedType
    package let definition: TypeDefinition
    package let lanes: [Lane]
    package let organisations: [ID<Organisation>: Organisation]
    /// The head of the log in the same snapshot.
    package let cursor: Int64

    package struct Lane: Sendable {
        package let state: Workflow.State
        package let count: Int
        package let items: [TypedItem]
        /// Whether the viewer may move any topic on from here; who started one may do so from its page.
        package let mayMove: Bool
    }
}

extension ReadTransaction {
    /// - Parameter key: the key of the type; the first with a board where it is nil. Not found where the channel has none.
    package func boardPage(_ channel: ID<Channel>, of key: String? = nil, for viewer: Viewer?) throws -> BoardPage {
        let access = try channels.access(channel, by: viewer)
        let (types, shown, definition) = try shown(.board, key, in: access)
        guard let workflow = definition.workflow else { throw Refusal.notFound }
        let counts = try typedTopics.count(of: shown.type.id, in: channel)
        let states = try workflow.states + formerStates(of: shown.type, in: counts)
        let topics = try states.map { state in
            let count = counts[state.key] ?? 0
            return count == 0
                ? []
                : try typedTopics.lane(state.key, of: shown.type.id, in: channel, newestFirst: state.code.isEnd, limit: BoardPage.length)
        }
        // All lanes in one go: a statement each would cost what the board has lanes.
        let items = try items(topics.flatMap(\.self)).keyed(by: \.topic.id)
        return BoardPage(
            access: access,
            types: types,
            shown: shown,
            definition: definition,
            lanes: zip(states, topics).map { state, topics in
                BoardPage.Lane(
                    state: state,
                    count: counts[state.key] ?? 0,
                    items: topics.compactMap { items[$0.id] },
                    mayMove: workflow.transitions(from: state.key).contains { $0.objectionToTake(opening: nil, in: access) == nil }
                )
            },
            organisations: try organisations(in: items.values.map(\.answers)),
            cursor: try events.head()
        )
    }

    /// States that topics of older versions came to and the version in use does not have, as they were called last.
    private func formerStates(of type: TopicType, in counts: [String?: Int]) throws -> [Workflow.State] {
        let known = type.definition?.workflow?.states.map(\.key) ?? []
        let keys = Set(counts.keys.compactMap(\.self)).subtracting(known)
        guard !keys.isEmpty else { return [] }
        let versions = try topicTypes.versions(of: type.id)
        return keys.sorted().compactMap { key in versions.lazy.compactMap { $0.workflow?.state(key) }.last }
    }

    /// The types of a channel and the one that a view shows.
    func shown(
        _ view: TypeView.Kind,
        _ key: String?,
        in access: ChannelAccess
    ) throws -> (types: [OfferedType], shown: OfferedType, definition: TypeDefinition) {
        guard access.channel.opensWith != nil else { throw Refusal.notFound }
        let types = try topicTypes.offered(in: access.channel.id)
        let shown = types.first { offered in
            guard let definition = offered.type.definition, key == nil || offered.type.key == key else { return false }
            return view == .list || definition.view(view) != nil
        }
        guard let shown, let definition = shown.type.definition else { throw Refusal.notFound }
        return (types, shown, definition)
    }

    /// The channel of an offer and the key of its type.
    package func channelAndKey(of offer: ID<OfferedType>) throws -> (channel: ID<Channel>, key: String) {
        guard let channel = try topicTypes.channel(of: offer),
            let type = try topicTypes.offered(in: channel).first(where: { $0.id == offer })?.type
        else { throw Refusal.notFound }
        return (channel, type.key)
    }

    /// The board of an offer for viewers who have the same rights there: they all see the same.
    package func boardVariants(_ offer: ID<OfferedType>, for viewers: [Viewer?]) throws -> [LiveVariant<BoardPage>] {
        let offered = try channelAndKey(of: offer)
        return try variants(viewers, by: { _ in .shared([]) }) { try boardPage(offered.channel, of: offered.key, for: $0) }
    }

    /// The table or list of an offer as it opens, for viewers who have the same rights there.
    package func tableVariants(_ view: TypeView.Kind, _ offer: ID<OfferedType>, for viewers: [Viewer?]) throws -> [LiveVariant<TablePage>] {
        let offered = try channelAndKey(of: offer)
        return try variants(viewers, by: { _ in .shared([]) }) { try tablePage(offered.channel, view, of: offered.key, for: $0) }
    }
}
