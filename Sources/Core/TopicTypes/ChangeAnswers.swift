import Foundation

/// Changes what was filled into the form of a topic: who started it, and who looks after the space.
package struct ChangeAnswers: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    /// - Parameter seen: the number of changes that the writer had before their eyes. A conflict where there are more by now.
    package func callAsFunction(_ topic: ID<Topic>, _ answers: Checked<Answers>, seen: Int, as viewer: Viewer) async throws {
        try await storage.write(as: viewer) { work, viewer in
            let held = try work.topics.lock(topic, by: viewer)
            guard let form = held.topic.form else { throw Refusal.notFound }
            let opening = try work.posts.find(held.topic.opening)
            try held.topic.objectionToChangeAnswers(opening: opening, in: held.access).refuse()
            guard try work.answerChanges.count(of: topic) == seen else { throw Refusal.conflict("type.answers-changed") }
            let definition = try work.topicTypes.definition(form.version)
            let before = try work.topicAnswers.answers(of: topic)
            guard before != answers.words else { return }
            try answers.words.objection(knowing: work.organisations.organisations(answers.words.organisations)).refuse()

            let newest = try work.topicTypes.find(form.version.type)?.definition
            try work.topicAnswers.set(answers.words, of: topic, form.version.type, definition, orderedBy: newest)
            try work.events.append(
                .answersChanged,
                channel: held.topic.channel,
                topic: topic,
                post: held.topic.opening,
                actor: viewer.member
            )
            try work.answerChanges.insert(of: topic, before: before)
        }
    }
}

extension Topic {
    /// Who started the topic and moderators may change what was filled in.
    func objectionToChangeAnswers(opening: Post?, in access: ChannelAccess) -> Refusal? {
        if let objection = opening?.objectionBelow { return objection }
        let mayChange = opening?.isOwn(access.viewer) == true || access.may(.moderate)
        return mayChange ? access.objectionToReply : .forbidden("type.answers-not-yours")
    }
}
