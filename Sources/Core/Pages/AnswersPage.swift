/// The form of a topic, to be changed.
package struct AnswersPage: Sendable {
    package let access: ChannelAccess
    package let topic: Topic
    package let opening: Post
    package let part: TopicFormPart
}

extension ReadTransaction {
    package func answersPage(_ id: ID<Topic>, for viewer: Viewer) throws -> AnswersPage {
        let held = try topics.access(id, by: viewer)
        guard let opening = try posts.find(held.topic.opening), let part = try formPart(of: held.topic, opening: opening, in: held.access)
        else {
            throw Refusal.notFound
        }
        try held.topic.objectionToChangeAnswers(opening: opening, in: held.access).refuse()
        return AnswersPage(access: held.access, topic: held.topic, opening: opening, part: part)
    }
}
