/// Doubts the answer of a solved question: 要見直し. Everybody who may reply may do this, with one open doubt each.
package struct DoubtAnswer: Sendable {
    /// Doubts per day and member: enough for going through old questions, too few for vandalism.
    static let perDay = 20

    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    /// - Parameter reason: one line shown to every reader of the topic with the member's name.
    package func callAsFunction(_ topic: ID<Topic>, reason: Checked<String>, as viewer: Viewer) async throws {
        let reason = try TextRules.line(reason.words, field: "reason", limit: 200)
        // A refused doubt does not count towards the limit.
        try await storage.read { try $0.objectionToDoubt($0.topics.access(topic, by: viewer)).refuse() }
        try await storage.count([RateLimit("doubt", of: "\(viewer.member)", limit: Self.perDay, window: RateLimit.longestWindow)])
        try await storage.write(as: viewer) { work, viewer in
            let held = try work.topics.lock(topic, by: viewer)
            try work.objectionToDoubt(held).refuse()
            try work.topics.setState(.stale, of: topic)
            try work.announce(.doubted, of: held.topic, solved: false, reason: reason, by: viewer)
        }
    }
}

extension ReadTransaction {
    /// Each member can have one open doubt.
    fileprivate func objectionToDoubt(_ held: (topic: Topic, access: ChannelAccess)) throws -> Refusal? {
        let objection = try held.topic.objectionToDoubt(opening: posts.find(held.topic.opening), in: held.access)
        if let objection { return objection }
        let hasDoubted = try questionTurns.turns(of: held.topic.id).doubts.contains { $0.actor == held.access.viewer?.member }
        return hasDoubted ? .invalid("reason", "question.doubted-already") : nil
    }
}

extension Topic {
    /// Everybody who may reply may doubt the answer of a solved question.
    func objectionToDoubt(opening: Post?, in access: ChannelAccess) -> Refusal? {
        guard let workflow = kind.definition.workflow, let state else { return .forbidden("question.none") }
        let stale = QuestionState.stale.rawValue
        // Several may doubt it, each with their reason.
        guard state.rawValue == stale || workflow.transition(from: state.rawValue, to: stale) != nil else {
            return .forbidden("question.not-solved")
        }
        return access.objectionToReply ?? opening?.objectionBelow
    }
}
