/// Changes the draft of a type; begins one from the version in use where there is none.
package struct ChangeType: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    /// - Parameters:
    ///   - seen: the number of the draft that was changed, 0 where there was none. A conflict where it is another one by now.
    ///   - change: may leave the key of a new field empty, and may run again.
    package func callAsFunction(
        _ type: ID<TopicType>,
        seen: Int,
        as viewer: Viewer,
        _ change: @escaping @Sendable (inout TypeDefinition) throws(Refusal) -> Void
    ) async throws {
        try await storage.write(as: viewer) { work, viewer in
            let (type, draft) = try work.lockedDraft(type, seen: seen, by: viewer)
            guard var definition = draft?.definition ?? type.definition else { throw Refusal.notFound }
            let key = definition.key
            try change(&definition)
            // Under the keys of fields that were removed topics still hold answers.
            definition.nameFields(besides: try work.topicTypes.versions(of: type.id).flatMap(\.fields).map(\.key))
            if let excess = definition.excess.first { throw Refusal.invalid("name", excess.reason) }
            // Addresses and templates name it by its key.
            if type.version > 0 { definition.key = key }
            try work.topicTypes.keep(definition, of: type.id, edit: (draft?.edit ?? 0) &+ 1, by: viewer.member)
        }
    }
}

extension TopicType {
    /// How many a space may have.
    static let most = 50
}

extension WriteTransaction {
    func retire(_ type: TopicType, _ isRetired: Bool, by viewer: Viewer) throws {
        // So that no channel begins to offer it meanwhile and hears of nothing.
        try topicTypes.lock(type.id)
        try topicTypes.setRetired(type.id, isRetired)
        for channel in try topicTypes.channels(of: type.id) {
            try events.append(.topicTypeChanged, channel: channel, about: .topicType(type.id), actor: viewer.member)
        }
    }

    func lockedDraft(_ id: ID<TopicType>, seen: Int, by viewer: Viewer) throws -> (type: TopicType, draft: TypeDraft?) {
        try topicTypes.lock(id)
        let (type, _) = try topicTypes.access(id, by: viewer)
        let draft = try topicTypes.draft(of: id)
        guard seen == draft?.edit ?? 0 else { throw Refusal.conflict("type.draft-changed") }
        return (type, draft)
    }
}
