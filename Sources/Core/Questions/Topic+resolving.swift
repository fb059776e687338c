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

extension WriteTransaction {
    /// Locks a question for an act that resolves it or takes that back, if the viewer may.
    func lockToResolve(_ id: ID<Topic>, by viewer: Viewer) throws -> Topic {
        let (topic, access) = try topics.lock(id, by: viewer)
        try topic.objectionToResolve(opening: posts.find(topic.opening), in: access).refuse()
        return topic
    }

    /// The same for a reply that is or becomes its answer.
    func lockToResolve(answer id: ID<Post>, by viewer: Viewer) throws -> (reply: Post, topic: Topic) {
        let (reply, topic, access) = try posts.lock(id, by: viewer)
        try topic.objectionToResolve(opening: posts.find(topic.opening), in: access).refuse()
        return (reply, topic)
    }
}
