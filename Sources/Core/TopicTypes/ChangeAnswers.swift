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
            try work.admitAnswers(of: held, by: viewer)
            guard try work.answerChanges.count(of: topic) == seen else { throw Refusal.conflict("type.answers-changed") }
            let definition = try work.topicTypes.definition(form.version)
            let before = try work.topicAnswers.answers(of: topic)
            guard before != answers.words else { return }
            try work.requireThere(answers.words)

            try work.topicAnswers.set(answers.words, of: topic, form.version.type, definition)
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

extension ReadTransaction {
    /// Passes who may change what was filled in, while the opening stands.
    func admitAnswers(of held: (topic: Topic, access: ChannelAccess), by viewer: Viewer) throws {
        let opening = try posts.find(held.topic.opening)
        guard opening?.withdrawal == nil else { throw Refusal.forbidden("topic.withdrawn") }
        guard opening?.isOwn(viewer) == true || held.access.may(.moderate) else { throw Refusal.forbidden("type.answers-not-yours") }
        try held.access.admitReply()
    }
}
