/// Accepts a reply as an answer to a question. A question can have several; accepting also confirms that the answer holds now.
package struct AcceptAnswer: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    package func callAsFunction(_ reply: ID<Post>, as viewer: Viewer) async throws -> ID<Topic> {
        try await storage.write(as: viewer) { work, viewer in
            let (reply, topic) = try work.lockToResolve(answer: reply, by: viewer)
            guard reply.id != topic.opening, reply.withdrawal == nil else { throw Refusal.forbidden("question.not-an-answer") }
            let answers = try work.answers.accepted(in: topic.id)
            if answers.contains(where: { $0.post == reply.id }) { return topic.id }
            guard answers.count < AcceptedAnswer.limit else {
                throw Refusal.forbidden(Refusal.Reason("question.too-many-answers", ["limit": "\(AcceptedAnswer.limit)"]))
            }

            let answer = AcceptedAnswer(post: reply.id, by: viewer.member, at: work.now)
            try work.answers.set(answers + [answer], of: topic.id, state: .solved)
            try work.announce(.accepted, of: topic, solved: true, post: reply.id, by: viewer)
            return topic.id
        }
    }
}
