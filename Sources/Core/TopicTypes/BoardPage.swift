/// A channel as a board: a lane for each state of a type.
package struct BoardPage: Sendable {
    package static let length = 10

    package let access: ChannelAccess
    /// The types of the channel.
    package let types: [TopicType]
    /// The one that is shown.
    package let type: TopicType
    package let definition: TypeDefinition
    package let lanes: [Lane]
    package let organisations: [ID<Organisation>: Organisation]
    /// The head of the log in the same snapshot.
    package let cursor: Int64

    package struct Lane: Sendable {
        package let state: Workflow.State
        package let count: Int
        package let items: [TypedItem]
    }
}

extension ReadTransaction {
    /// - Parameter key: the key of the type; the first with a board where it is nil. Not found where the channel has none.
    package func boardPage(_ channel: ID<Channel>, of key: String? = nil, for viewer: Viewer?) throws -> BoardPage {
        let access = try channels.access(channel, by: viewer)
        let (types, type, definition) = try shown(.board, key, in: access)
        guard let workflow = definition.workflow else { throw Refusal.notFound }
        let counts = try typedTopics.count(of: type.id, in: channel)
        let topics = try workflow.states.map { state in
            let count = counts[state.key] ?? 0
            return count == 0
                ? []
                : try typedTopics.lane(state.key, of: type.id, in: channel, newestFirst: state.code.isEnd, limit: BoardPage.length)
        }
        // All lanes in one go: a statement each would cost what the board has lanes.
        let items = try items(topics.flatMap(\.self)).keyed(by: \.topic.id)
        return BoardPage(
            access: access,
            types: types,
            type: type,
            definition: definition,
            lanes: zip(workflow.states, topics).map { state, topics in
                BoardPage.Lane(state: state, count: counts[state.key] ?? 0, items: topics.compactMap { items[$0.id] })
            },
            organisations: try organisations(in: items.values.map(\.answers)),
            cursor: try events.head()
        )
    }

    /// The types of a channel and the one that a view shows.
    func shown(
        _ view: TypeView.Kind,
        _ key: String?,
        in access: ChannelAccess
    ) throws -> (types: [TopicType], type: TopicType, definition: TypeDefinition) {
        guard access.channel.opensWith != nil else { throw Refusal.notFound }
        let types = try topicTypes.offered(in: access.channel.id)
        let type = types.first { type in
            guard let definition = type.definition, key == nil || type.key == key else { return false }
            return view == .list || definition.view(view) != nil
        }
        guard let type, let definition = type.definition else { throw Refusal.notFound }
        return (types, type, definition)
    }
}
