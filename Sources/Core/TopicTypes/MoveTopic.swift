/// Moves a topic on to another state of its type.
package struct MoveTopic: Sendable {
    let storage: Storage
    let stationery: MailComposer?

    package init(storage: Storage, stationery: MailComposer?) {
        self.storage = storage
        self.stationery = stationery
    }

    /// - Parameters:
    ///   - seen: the state that the actor had before their eyes. A conflict where it is another one by now.
    ///   - reason: what everybody who reads the topic is told; may be empty where the transition asks for none.
    package func callAsFunction(
        _ topic: ID<Topic>,
        to state: String,
        from seen: String,
        reason: Checked<String>,
        as viewer: Viewer
    ) async throws {
        let reason = try TextRules.body(reason.words, field: "reason", limit: 1_000, required: false)
        try await storage.write(as: viewer) { [stationery] work, viewer in
            let held = try work.topics.lock(topic, by: viewer)
            let workflow = try work.workflow(of: held.topic)
            guard let form = held.topic.form, let now = form.state else { throw Refusal.forbidden("type.no-states") }
            guard now == seen else {
                throw Refusal.conflict(Refusal.Reason("type.moved-meanwhile", names: ["state": form.label.state ?? LocalizedText(now)]))
            }
            guard let transition = workflow.workflow.transition(from: now, to: state), let next = workflow.workflow.state(state) else {
                throw Refusal.invalid("to", "type.no-transition")
            }
            try transition.objectionToTake(opening: work.posts.find(held.topic.opening), in: held.access).refuse()
            guard !transition.reason || !reason.isEmpty else { throw Refusal.invalid("reason", "type.reason-needed") }
            let answers = transition.needs.isEmpty ? Answers() : try work.topicAnswers.answers(of: topic)
            try transition.objectionToTake(with: answers, of: workflow.definition).refuse()

            let label = TypeLabel(workflow.definition, state: next.key)
            try work.topics.setWorkflowState(next, label, of: topic)
            if let stationery { try work.tell(transition.tell, of: held.topic, by: viewer, on: stationery) }
            try work.events.append(.topicStateChanged, channel: held.topic.channel, topic: topic, actor: viewer.member)
            try work.stateChanges.insert(of: topic, was: now, became: next.key, reason: reason.isEmpty ? nil : reason)
            try work.topics.setMoved(topic, by: viewer.member)
        }
    }
}

extension ReadTransaction {
    func workflow(of topic: Topic) throws -> (definition: TypeDefinition, workflow: Workflow) {
        guard let form = topic.form else { throw Refusal.forbidden("type.no-states") }
        let definition = try topicTypes.definition(form.version)
        guard let workflow = definition.workflow else { throw Refusal.forbidden("type.no-states") }
        return (definition, workflow)
    }
}

extension Workflow.Transition {
    /// What stands against the viewer moving the topic this way.
    func objectionToTake(opening: Post?, in access: ChannelAccess) -> Refusal? {
        if let objection = opening?.objectionBelow ?? access.objectionToReply { return objection }
        let actors = access.actors(isStarter: opening?.isOwn(access.viewer) == true)
        return actors.isDisjoint(with: who) ? .forbidden("type.transition-not-yours") : nil
    }

    /// What stands against it with these answers: a field that it needs is empty.
    fileprivate func objectionToTake(with answers: Answers, of definition: TypeDefinition) -> Refusal? {
        guard let missing = needs.first(where: { answers.values[$0] == nil }) else { return nil }
        let name = definition.field(missing)?.name ?? LocalizedText(missing)
        return .invalid("to", Refusal.Reason("type.needs-field", names: ["field": name]))
    }
}

extension ChannelAccess {
    /// What the viewer is to the workflow of a topic here.
    func actors(isStarter: Bool) -> Set<Workflow.Actor> {
        var actors: Set<Workflow.Actor> = []
        if isStarter { actors.insert(.starter) }
        if may(.moderate) { actors.insert(.moderator) }
        if mayReply { actors.insert(.writer) }
        return actors
    }
}

extension WriteTransaction {
    /// Writes to those who are to be told and are not the one who did it. Mail passes through many hands: it names neither the topic nor the reason.
    fileprivate func tell(_ told: [Workflow.Told], of topic: Topic, by viewer: Viewer, on stationery: MailComposer) throws {
        var members: Set<ID<Member>> = []
        if told.contains(.starter), let opening = try posts.find(topic.opening) { members.insert(opening.author) }
        if told.contains(.participants) { members.formUnion(try topics.participants(of: topic.id, limit: 200)) }
        members.remove(viewer.member)
        for member in members.sorted() {
            guard let reader = try viewers.viewer(member), try channels.readable([topic.channel], by: reader)[topic.channel] != nil else {
                continue
            }
            try send(.topicMoved, to: member, link: .topic(topic.id), on: stationery)
        }
    }
}
