import Core

extension MoveTopic {
    package func callAsFunction(
        _ topic: ID<Topic>,
        to state: String,
        from seen: String,
        reason: String = "",
        as viewer: Viewer
    ) async throws {
        try await self(topic, to: state, from: seen, reason: .kept(reason, by: viewer), as: viewer)
    }
}

extension ChangeAnswers {
    package func callAsFunction(_ topic: ID<Topic>, _ answers: Answers, seen: Int, as viewer: Viewer) async throws {
        try await self(topic, .kept(answers, by: viewer), seen: seen, as: viewer)
    }
}
