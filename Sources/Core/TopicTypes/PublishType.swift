/// Makes the draft of a type the version that new topics get. Topics that are there keep theirs.
package struct PublishType: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    /// - Throws: `DefinitionFlaws` where parts do not fit together, or something that topics hold would be lost.
    package func callAsFunction(_ type: ID<TopicType>, seen: Int, as viewer: Viewer) async throws -> Int {
        try await storage.write(as: viewer) { work, viewer in
            let (type, draft) = try work.lockedDraft(type, seen: seen, by: viewer)
            guard let definition = draft?.definition else { throw Refusal.conflict("type.no-draft") }
            return try work.publish(definition, as: type, by: viewer)
        }
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

extension WriteTransaction {
    /// - Returns: the number of the version.
    func publish(_ definition: TypeDefinition, as type: TopicType, by viewer: Viewer) throws -> Int {
        let flaws = try obstacles(to: definition, of: type)
        guard flaws.isEmpty else { throw DefinitionFlaws(flaws: flaws) }
        let version = type.version &+ 1
        try topicTypes.publish(definition, of: type.id, as: version, by: viewer.member)
        try topicTypes.discardDraft(of: type.id)
        for field in definition.fields {
            let before = type.definition?.field(field.key)
            if before == nil { try topicAnswers.add(field.key, to: type.id) }
            // Also of a field that comes back: topics may still hold what was chosen.
            if field.kind.hasChoices, before?.choices.map(\.key) != field.choices.map(\.key) {
                try topicAnswers.sortAnew(field, of: type.id)
            }
        }
        let channels = try topicTypes.channels(of: type.id)
        if channels.isEmpty { try events.append(.topicTypeChanged, about: .topicType(type.id), actor: viewer.member) }
        for channel in channels {
            try events.append(.topicTypeChanged, channel: channel, about: .topicType(type.id), actor: viewer.member)
        }
        return version
    }
}

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
