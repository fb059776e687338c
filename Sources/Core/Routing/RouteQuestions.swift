import Search

/// Looks for questions that wait too long and asks members who are likely to know the answer.
package struct RouteQuestions: Sendable {
    let storage: Storage
    let index: SearchIndex
    let stationery: MailComposer?
    let rules: RoutingRules

    package init(storage: Storage, index: SearchIndex, stationery: MailComposer?, rules: RoutingRules) {
        self.storage = storage
        self.index = index
        self.stationery = stationery
        self.rules = rules
    }

    /// Returns how many questions were looked at; call again while it is more than none. While there is no index to ask, questions wait.
    package func callAsFunction(limit: Int = 20) async throws -> Int {
        guard rules.isOn else { return 0 }
        let scheduled = try await schedule(limit)
        let due = try await storage.read { try $0.routings.due(limit: limit) }
        let route = RouteQuestion(storage: storage, stationery: stationery, rules: rules)
        for topic in due {
            guard let similar = try await SimilarQuestions(storage: storage, index: index)(topic) else { return 0 }
            try await route(topic, similar: similar)
        }
        return scheduled + due.count
    }

    /// Notes when each new question is due, so that the working hours are counted once.
    private func schedule(_ limit: Int) async throws -> Int {
        let questions = try await storage.read { try $0.routings.unscheduled(limit: limit) }
        guard !questions.isEmpty else { return 0 }
        try await storage.write { [rules] work in
            for question in questions {
                try work.routings.schedule(question.id, at: WorkingTime.adding(hours: rules.first, to: question.createdAt))
            }
        }
        return questions.count
    }
}
