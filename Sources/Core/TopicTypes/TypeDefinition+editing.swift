extension TypeDefinition {
    /// A type as it begins: a title and one text, and two states.
    package static func blank(_ name: LocalizedText, letter: LocalizedText) -> TypeDefinition {
        TypeDefinition(
            key: "type",
            name: name,
            letter: letter,
            fields: [TypeField(key: "field", name: LocalizedText("内容", "Content"), kind: .longText, required: true)],
            workflow: Workflow(
                states: [
                    Workflow.State(key: "received", code: .received, name: LocalizedText("受付", "Received")),
                    Workflow.State(key: "ended", code: .ended, name: LocalizedText("おわり", "Ended")),
                ],
                transitions: [Workflow.Transition(from: ["received"], to: "ended", who: [.starter, .moderator])]
            ),
            views: [TypeView(.board), TypeView(.table)]
        )
    }

    /// Puts a field in the place of the one with that key; at the end where there is none.
    package mutating func put(_ field: TypeField, insteadOf key: String) {
        if let index = fields.firstIndex(where: { $0.key == key }) { fields[index] = field } else { fields.append(field) }
    }

    package mutating func removeField(_ key: String) {
        fields.removeAll { $0.key == key }
        for index in views.indices {
            views[index].columns.removeAll { $0 == key }
            if views[index].order == key { views[index].order = nil }
        }
        for index in (workflow?.transitions ?? []).indices { workflow?.transitions[index].needs.removeAll { $0 == key } }
    }

    package mutating func raiseField(_ key: String) {
        guard let index = fields.firstIndex(where: { $0.key == key }), index > 0 else { return }
        fields.swapAt(index, index - 1)
    }

    package mutating func put(_ state: Workflow.State, insteadOf key: String) {
        var workflow = workflow ?? Workflow(states: [], transitions: [])
        if let index = workflow.states.firstIndex(where: { $0.key == key }) {
            workflow.states[index] = state
        } else {
            workflow.states.append(state)
        }
        self.workflow = workflow
    }

    /// Transitions from it and to it go too.
    package mutating func removeState(_ key: String) {
        guard var workflow else { return }
        workflow.states.removeAll { $0.key == key }
        workflow.transitions.removeAll { $0.to == key }
        for index in workflow.transitions.indices { workflow.transitions[index].from.removeAll { $0 == key } }
        workflow.transitions.removeAll(where: \.from.isEmpty)
        self.workflow = workflow.states.isEmpty ? nil : workflow
        if self.workflow == nil { views.removeAll { $0.kind == .board } }
    }

    package mutating func raiseState(_ key: String) {
        guard let index = workflow?.states.firstIndex(where: { $0.key == key }), index > 0 else { return }
        workflow?.states.swapAt(index, index - 1)
    }

    /// Puts a transition in a place; at the end where that is beyond.
    package mutating func put(_ transition: Workflow.Transition, at index: Int) {
        guard var workflow else { return }
        if workflow.transitions.indices.contains(index) {
            workflow.transitions[index] = transition
        } else {
            workflow.transitions.append(transition)
        }
        self.workflow = workflow
    }

    package mutating func removeTransition(at index: Int) {
        guard workflow?.transitions.indices.contains(index) == true else { return }
        workflow?.transitions.remove(at: index)
    }

    /// Gives each field without a key one that none of these has.
    mutating func nameFields(besides used: [String]) {
        for index in fields.indices where fields[index].key.isEmpty {
            fields[index].key = Self.free("field", besides: Set(used + fields.map(\.key)))
        }
    }

    /// A key that is free: `field`, `field_2`.
    package static func free(_ stem: String, besides taken: some Collection<String>) -> String {
        guard taken.contains(stem) else { return stem }
        return (2...taken.count + 2).lazy.map { "\(stem)_\($0)" }.first { !taken.contains($0) } ?? stem
    }
}
