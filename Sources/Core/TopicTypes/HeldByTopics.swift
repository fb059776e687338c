/// What topics hold that a new version must keep.
struct HeldByTopics {
    /// Oldest first.
    let versions: [TypeDefinition]
    /// How many topics are in each state.
    let states: [String: Int]
    /// The choices that were made, by field.
    let choices: [String: Set<String>]

    /// What would be lost, as flaws of the new version.
    func losses(by definition: TypeDefinition) -> [DefinitionFlaw] {
        var flaws: [DefinitionFlaw] = []
        for (index, field) in definition.fields.enumerated() {
            let path = "fields[\(index)]"
            if let was = versions.lazy.compactMap({ $0.field(field.key) }).last, was.kind != field.kind {
                flaws.append(DefinitionFlaw("\(path).kind", Refusal.Reason("type.loss.kind", names: ["field": field.name])))
            }
            for key in (choices[field.key] ?? []).subtracting(field.choices.map(\.key)).sorted() where field.kind.hasChoices {
                flaws.append(
                    DefinitionFlaw("\(path).choices", Refusal.Reason("type.loss.choice", ["key": key], names: ["field": field.name]))
                )
            }
        }
        for (key, count) in states.sorted(by: { $0.key < $1.key }) where count > 0 && definition.workflow?.state(key) == nil {
            flaws.append(DefinitionFlaw("workflow.states", Refusal.Reason("type.loss.state", ["key": key, "count": "\(count)"])))
        }
        return flaws
    }
}

extension ReadTransaction {
    /// What stands in the way of a definition becoming the next version of a type.
    func obstacles(to definition: TypeDefinition, of type: TopicType) throws -> [DefinitionFlaw] {
        let flaws = definition.flaws
        guard type.version > 0 else {
            let isTaken = try topicTypes.all(in: type.space).contains { $0.id != type.id && $0.key == definition.key }
            return flaws + (isTaken ? [DefinitionFlaw("key", Refusal.Reason("type.flaw.key-twice", ["key": definition.key]))] : [])
        }
        let held = HeldByTopics(
            versions: try topicTypes.versions(of: type.id),
            states: try topicTypes.states(of: type.id),
            choices: try topicTypes.chosen(of: type.id)
        )
        return flaws + held.losses(by: definition)
    }
}
