/// Asks the next members who are likely to know the answer to a question, when it is due. Happens once, even with several nodes.
package struct RouteQuestion: Sendable {
    let storage: Storage
    /// Nil sends no mail.
    let stationery: MailComposer?
    let rules: RoutingRules

    package init(storage: Storage, stationery: MailComposer?, rules: RoutingRules) {
        self.storage = storage
        self.stationery = stationery
        self.rules = rules
    }

    /// - Parameter similar: similar solved questions, most similar first, without access checks.
    /// - Returns: the number of members asked.
    @discardableResult
    package func callAsFunction(_ id: ID<Topic>, similar: [ID<Topic>]) async throws -> Int {
        try await storage.write { [stationery, rules] work in
            if let topic = try work.topics.find(id) {
                try work.routings.schedule(id, at: WorkingTime.adding(hours: rules.first, to: topic.createdAt))
            }
            guard let progress = try work.routings.lock(id), let round = try RoutingCandidates(id, similar: similar, rules: rules, in: work)
            else { return 0 }
            let isDue = progress.isDue(at: work.now)
            guard isDue || progress.spare > 0 else { return 0 }

            let asked = Set(try work.routings.asked(id).map(\.member))
            let (step, choices) = try isDue ? round.next(progress.step, asked) : round.replace(progress.spare, from: progress.step, asked)
            for choice in choices {
                try work.routings.insert(work.newID(), id, to: choice.member, choice.reason)
                if let stationery { try work.tell(choice.member, choice.reason, of: round.topic, on: stationery) }
            }
            let isLast = step == .unheard
            let due = isDue || progress.dueAt == nil ? WorkingTime.adding(hours: rules.next, to: work.now) : progress.dueAt
            try work.routings.set(id, step: step, due: isLast ? nil : due)
            return choices.count
        }
    }
}

extension RoutingCandidates {
    /// The next step with anybody to ask.
    fileprivate func next(_ step: RoutingStep, _ asked: Set<ID<Member>>) throws -> (RoutingStep, [Choice]) {
        var step = step
        while let following = step.next {
            step = following
            let choices = try choose(step, limit: rules.members, besides: asked)
            if !choices.isEmpty { return (step, choices) }
        }
        return (.unheard, [])
    }

    /// Replaces members who declined: by others of the same step, then of the next ones.
    fileprivate func replace(_ count: Int, from step: RoutingStep, _ asked: Set<ID<Member>>) throws -> (RoutingStep, [Choice]) {
        var (step, asked) = (step, asked)
        var choices: [Choice] = []
        while true {
            let more = try choose(step, limit: min(count, rules.members) - choices.count, besides: asked)
            choices += more
            asked.formUnion(more.map(\.member))
            guard choices.count < min(count, rules.members), let following = step.next else { return (step, choices) }
            step = following
        }
    }
}

extension WriteTransaction {
    /// Mails a member if they want mail. It does not name the asker, who may be masked.
    fileprivate func tell(_ member: ID<Member>, _ reason: Routing.Reason, of topic: Topic, on stationery: MailComposer) throws {
        guard try members.asking(member) == .mail else { return }
        let kind: MailKind
        var values = ["title": topic.title]
        switch reason {
        case .solved(let solved):
            kind = .askedSolver
            values["solved"] = try topics.find(solved)?.title ?? ""
        case .ambassador(let field):
            kind = .askedAmbassador
            values["field"] = field.name
        case .manages:
            kind = .askedManager
        }
        try send(kind, to: member, link: .topic(topic.id), values: values, on: stationery)
    }
}
