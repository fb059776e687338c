import Core
import HTML

extension Path {
    static func start(_ type: TopicType, in channel: ID<Channel>) -> Path { Path("/channels/\(channel)/start/\(type.key)") }
    static func answers(of topic: ID<Topic>) -> Path { Path("/topics/\(topic)/answers") }
    static func state(of topic: ID<Topic>) -> Path { Path("/topics/\(topic)/state") }
    static func types(of space: ID<Space>) -> Path { Path("/spaces/\(space)/types") }
    static func offers(of channel: ID<Channel>) -> Path { Path("/channels/\(channel)/types") }
    static func type(_ id: ID<TopicType>) -> Path { .to(.topicType(id)) }
    static func type(_ id: ID<TopicType>, _ part: String) -> Path { Path("/topic-types/\(id)/\(part)") }

    /// A channel in one of its views.
    static func channel(_ id: ID<Channel>, _ view: TypeView.Kind, of type: TopicType? = nil) -> Path {
        Path("/channels/\(id)?view=\(view.rawValue)\(type.map { "&type=\($0.key)" } ?? "")")
    }
}
