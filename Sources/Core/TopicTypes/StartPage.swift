/// The form of a type in a channel, before it is filled in.
package struct StartPage: Sendable {
    package let access: ChannelAccess
    package let type: TopicType
    package let definition: TypeDefinition
    package let mayStart: Bool
}

/// The form of a topic, to be changed.
package struct AnswersPage: Sendable {
    package let access: ChannelAccess
    package let topic: Topic
    package let opening: Post
    package let part: TopicFormPart
}

extension ReadTransaction {
    /// - Parameter key: of a type that the channel offers; not found where it does not, or does no more.
    package func startPage(_ channel: ID<Channel>, _ key: String, for viewer: Viewer) throws -> StartPage {
        let access = try channels.access(channel, by: viewer)
        let type = try topicTypes.offered(in: channel).map(\.type).first { $0.key == key && !$0.isRetired }
        guard let type, let definition = type.definition else { throw Refusal.notFound }
        return StartPage(access: access, type: type, definition: definition, mayStart: access.mayStart(definition))
    }

    package func answersPage(_ id: ID<Topic>, for viewer: Viewer) throws -> AnswersPage {
        let held = try topics.access(id, by: viewer)
        guard let opening = try posts.find(held.topic.opening), let part = try formPart(of: held.topic, opening: opening, in: held.access)
        else {
            throw Refusal.notFound
        }
        try admitAnswers(of: held, by: viewer)
        return AnswersPage(access: held.access, topic: held.topic, opening: opening, part: part)
    }
}
