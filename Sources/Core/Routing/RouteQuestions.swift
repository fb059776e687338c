import Search

/// Finds overdue questions and asks members who are likely to know the answer.
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

    /// Returns the number of processed questions; call again until it is 0. Without a search index, questions wait.
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

    /// Stores when each new question is due, so that working hours are computed once.
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
