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
