/// Accepts a reply as an answer to a question. A question can have several; accepting also confirms that the answer holds now.
package struct AcceptAnswer: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    package func callAsFunction(_ reply: ID<Post>, as viewer: Viewer) async throws -> ID<Topic> {
        try await storage.write(as: viewer) { work, viewer in
            let (reply, topic, access) = try work.posts.lock(reply, by: viewer)
            try topic.objectionToResolve(opening: work.posts.find(topic.opening), in: access).refuse()
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

extension Topic {
    /// Who asked the question and moderators may accept answers, revoke that and confirm them.
    func objectionToResolve(opening: Post?, in access: ChannelAccess) -> Refusal? {
        guard let workflow = kind.definition.workflow else { return .forbidden("question.none") }
        if let objection = opening?.objectionBelow { return objection }
        let actors = access.actors(isStarter: opening?.isOwn(access.viewer) == true)
        let mayResolve = !actors.isDisjoint(with: workflow.actors(to: QuestionState.solved.rawValue))
        return mayResolve ? access.objectionToReply : .forbidden("question.not-yours")
    }
}
