extension TypeDefinition {
    /// Everything about it that does not fit together; none for one that can be used.
    package var flaws: [DefinitionFlaw] {
        var flaws = excess
        if !Self.isKey(key) { flaws.append(DefinitionFlaw("key", "type.flaw.key")) }
        if name.ja.isEmpty { flaws.append(DefinitionFlaw("name\(LocalizedText.japanese)", "type.flaw.missing")) }
        for (path, letter) in [("letter\(LocalizedText.japanese)", letter.ja), ("letter\(LocalizedText.english)", letter.en ?? "a")]
        where letter.count != 1 {
            flaws.append(DefinitionFlaw(path, "type.flaw.letter"))
        }
        flaws += Self.repeated(fields.map(\.key), at: "fields")
        for (index, field) in fields.enumerated() { flaws += field.flaws.map { $0.under("fields[\(index)]") } }
        if let workflow { flaws += workflow.flaws(in: self).map { $0.under("workflow") } }
        flaws += viewFlaws
        return flaws
    }

    /// Of what there are more than there may be.
    var excess: [DefinitionFlaw] {
        let counts = [
            ("fields", fields.count, Self.mostFields), ("workflow.states", workflow?.states.count ?? 0, Self.mostStates),
            ("workflow.transitions", workflow?.transitions.count ?? 0, Self.mostTransitions),
        ]
        return counts.filter { $0.1 > $0.2 }.map { DefinitionFlaw($0.0, Refusal.Reason("type.flaw.too-many", ["limit": "\($0.2)"])) }
    }

    /// Small letters, digits and `_`, beginning with a letter: at most 40.
    static func isKey(_ key: String) -> Bool {
        key.wholeMatch(of: /[a-z][a-z0-9_]{0,39}/) != nil
    }

    static func repeated(_ keys: [String], at list: String) -> [DefinitionFlaw] {
        var seen: Set<String> = []
        return keys.enumerated().compactMap { index, key in
            if !isKey(key) { return DefinitionFlaw("\(list)[\(index)].key", "type.flaw.key") }
            if seen.insert(key).inserted { return nil }
            return DefinitionFlaw("\(list)[\(index)].key", Refusal.Reason("type.flaw.key-twice", ["key": key]))
        }
    }

    /// That a field it names is none.
    func unknownField(_ key: String, at path: String) -> DefinitionFlaw? {
        guard field(key) == nil else { return nil }
        return DefinitionFlaw(path, Refusal.Reason("type.flaw.no-field", ["key": String(key.prefix(40))]))
    }

    private var viewFlaws: [DefinitionFlaw] {
        var flaws: [DefinitionFlaw] = []
        var seen: Set<TypeView.Kind> = []
        for (index, view) in views.enumerated() {
            let path = "views[\(index)]"
            if !seen.insert(view.kind).inserted { flaws.append(DefinitionFlaw("\(path).kind", "type.flaw.view-twice")) }
            if view.kind == .board, workflow == nil { flaws.append(DefinitionFlaw("\(path).kind", "type.flaw.board-without-states")) }
            if view.kind != .table, !view.columns.isEmpty || view.order != nil {
                flaws.append(DefinitionFlaw(path, "type.flaw.columns-of-table"))
            }
            flaws += view.columns.enumerated().compactMap { unknownField($1, at: "\(path).columns[\($0)]") }
            if let order = view.order { flaws += [unknownField(order, at: "\(path).order")].compactMap(\.self) }
        }
        return flaws
    }
}

extension TypeField {
    fileprivate var flaws: [DefinitionFlaw] {
        var flaws: [DefinitionFlaw] = []
        if name.ja.isEmpty { flaws.append(DefinitionFlaw("name\(LocalizedText.japanese)", "type.flaw.missing")) }
        if kind.hasChoices {
            if choices.count < 2 { flaws.append(DefinitionFlaw("choices", "type.flaw.few-choices")) }
            flaws += TypeDefinition.repeated(choices.map(\.key), at: "choices")
            flaws += choices.enumerated().filter { $1.name.ja.isEmpty }.map {
                DefinitionFlaw("choices[\($0.offset)].name\(LocalizedText.japanese)", "type.flaw.missing")
            }
        } else if !choices.isEmpty {
            flaws.append(DefinitionFlaw("choices", "type.flaw.no-choices"))
        }
        let isText = kind == .text || kind == .longText
        if let limit, !isText || !(1...4_000).contains(limit) { flaws.append(DefinitionFlaw("limit", "type.flaw.limit")) }
        let numbers = [("min", min), ("max", max), ("decimals", decimals)]
        for (path, number) in numbers where number != nil && kind != .number {
            flaws.append(DefinitionFlaw(path, "type.flaw.only-numbers"))
        }
        if unit != nil, kind != .number { flaws.append(DefinitionFlaw("unit", "type.flaw.only-numbers")) }
        if let decimals, !(0...3).contains(decimals) { flaws.append(DefinitionFlaw("decimals", "type.flaw.decimals")) }
        for (path, bound) in [("min", min), ("max", max)] {
            guard let bound, !(-Self.farthest...Self.farthest).contains(bound) else { continue }
            flaws.append(DefinitionFlaw(path, "type.flaw.bound"))
        }
        if let min, let max, min > max { flaws.append(DefinitionFlaw("max", "type.flaw.bounds")) }
        return flaws
    }
}

extension Workflow {
    fileprivate func flaws(in definition: TypeDefinition) -> [DefinitionFlaw] {
        guard !states.isEmpty else { return [DefinitionFlaw("states", "type.flaw.no-states")] }
        var flaws = TypeDefinition.repeated(states.map(\.key), at: "states")
        for (index, state) in states.enumerated() {
            let path = "states[\(index)]"
            let name = ["key": state.key]
            if state.name.ja.isEmpty { flaws.append(DefinitionFlaw("\(path).name\(LocalizedText.japanese)", "type.flaw.missing")) }
            if let days = state.days, !(1...3_650).contains(days) { flaws.append(DefinitionFlaw("\(path).days", "type.flaw.days")) }
            if !reachable.contains(state.key) { flaws.append(DefinitionFlaw(path, Refusal.Reason("type.flaw.unreachable", name))) }
            if transitions(from: state.key).isEmpty, !state.code.isEnd {
                flaws.append(DefinitionFlaw(path, Refusal.Reason("type.flaw.dead-end", name)))
            }
        }
        for (index, transition) in transitions.enumerated() {
            flaws += self.flaws(of: transition, in: definition).map { $0.under("transitions[\(index)]") }
        }
        return flaws + ambiguous
    }

    private func flaws(of transition: Transition, in definition: TypeDefinition) -> [DefinitionFlaw] {
        var flaws: [DefinitionFlaw] = []
        if transition.from.isEmpty { flaws.append(DefinitionFlaw("from", "type.flaw.missing")) }
        for (path, key) in transition.from.enumerated().map({ ("from[\($0)]", $1) }) + [("to", transition.to)] where state(key) == nil {
            flaws.append(DefinitionFlaw(path, Refusal.Reason("type.flaw.no-state", ["key": String(key.prefix(40))])))
        }
        if transition.from.contains(transition.to) { flaws.append(DefinitionFlaw("to", "type.flaw.to-itself")) }
        if transition.who.isEmpty { flaws.append(DefinitionFlaw("who", "type.flaw.nobody")) }
        if let to = state(transition.to), to.code.needsReason, !transition.reason {
            flaws.append(DefinitionFlaw("reason", Refusal.Reason("type.flaw.no-reason", ["key": to.key])))
        }
        flaws += transition.needs.enumerated().compactMap { definition.unknownField($1, at: "needs[\($0)]") }
        return flaws
    }

    /// The states that a topic can come to.
    private var reachable: Set<String> {
        var found = Set(states.prefix(1).map(\.key))
        var open = Array(found)
        while let key = open.popLast() {
            for transition in transitions(from: key) where found.insert(transition.to).inserted { open.append(transition.to) }
        }
        return found
    }

    /// Two ways between the same states: nobody could say which rules hold.
    private var ambiguous: [DefinitionFlaw] {
        var seen: Set<[String]> = []
        return transitions.enumerated().flatMap { index, transition in
            Set(transition.from).sorted().filter { !seen.insert([$0, transition.to]).inserted }.map { from in
                DefinitionFlaw(
                    "transitions[\(index)]",
                    Refusal.Reason("type.flaw.transition-twice", ["from": from, "to": transition.to])
                )
            }
        }
    }
}
