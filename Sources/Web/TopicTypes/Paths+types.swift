import Core
import HTML

extension Path {
    static let startTopic = PathPattern<ID<Channel>, String>("/channels/{id}/start/{type}")
    static let topicAnswers = PathPattern<ID<Topic>>("/topics/{id}/answers")
    static let topicState = PathPattern<ID<Topic>>("/topics/{id}/state")
    static let spaceTypes = PathPattern<ID<Space>>("/spaces/{id}/types")
    static let offers = PathPattern<ID<Channel>>("/channels/{id}/types")
    static let topicType = PathPattern<ID<TopicType>>(.topicType)
    static let typeHead = PathPattern<ID<TopicType>>("/topic-types/{id}/head")
    static let typeFields = PathPattern<ID<TopicType>>("/topic-types/{id}/fields")
    static let typeStates = PathPattern<ID<TopicType>>("/topic-types/{id}/states")
    static let typeTransitions = PathPattern<ID<TopicType>>("/topic-types/{id}/transitions")
    static let typeViews = PathPattern<ID<TopicType>>("/topic-types/{id}/views")
    static let typeDefinition = PathPattern<ID<TopicType>>("/topic-types/{id}/definition")
    static let typePublication = PathPattern<ID<TopicType>>("/topic-types/{id}/publication")
    static let typeDraft = PathPattern<ID<TopicType>>("/topic-types/{id}/draft")
    static let typeRetirement = PathPattern<ID<TopicType>>("/topic-types/{id}/retirement")
    static let typeFile = PathPattern<ID<TopicType>>("/topic-types/{id}/file")

    static func start(_ type: TopicType, in channel: ID<Channel>) -> Path { startTopic(channel, type.key) }

    /// A topic with the form open that moves it on.
    static func moving(_ topic: ID<Topic>) -> Path { .topic(topic).with("move", "yes").at("move") }

    /// A channel in one of its views.
    static func channel(_ id: ID<Channel>, _ view: TypeView.Kind, of type: TopicType? = nil) -> Path {
        let path = channel(id).with("view", view.rawValue)
        return type.map { path.with("type", $0.key) } ?? path
    }
}
