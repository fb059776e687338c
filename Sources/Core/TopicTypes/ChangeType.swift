/// Makes a type in a space: as a draft, that is used from when it is published.
package struct MakeType: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    /// - Returns: the type; its key is that of the definition where it is free in the space, else with a number behind it.
    package func callAsFunction(_ definition: TypeDefinition, in space: ID<Space>, as viewer: Viewer) async throws -> ID<TopicType> {
        try await storage.write(as: viewer) { work, viewer in
            let space = try work.topicTypes.arranged(space, by: viewer)
            try work.community.lock()
            let others = try work.topicTypes.all(in: space.id)
            guard others.count < TopicType.most else {
                throw Refusal.forbidden(Refusal.Reason("type.too-many", ["limit": "\(TopicType.most)"]))
            }
            var definition = definition
            let (key, taken) = (definition.key, Set(others.map(\.key)))
            var number = 2
            while taken.contains(definition.key) {
                definition.key = "\(key.prefix(36))_\(number)"
                number += 1
            }
            let id = work.newID(TopicType.self)
            try work.topicTypes.insert(id, in: space.id, key: definition.key)
            try work.topicTypes.keep(definition, of: id, edit: 1, by: viewer.member)
            try work.events.append(.topicTypeChanged, about: .topicType(id), actor: viewer.member)
            return id
        }
    }
}

extension TopicType {
    /// How many a space may have.
    static let most = 50
}

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

/// Discards what was changed since the version in use.
package struct DiscardTypeDraft: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    package func callAsFunction(_ type: ID<TopicType>, seen: Int, as viewer: Viewer) async throws {
        try await storage.write(as: viewer) { work, viewer in
            let (type, _) = try work.lockedDraft(type, seen: seen, by: viewer)
            guard type.version > 0 else { throw Refusal.forbidden("type.only-draft") }
            try work.topicTypes.discardDraft(of: type.id)
        }
    }
}

/// Ends that new topics of a type are started, or allows it again. Topics that are there stay as they are.
package struct RetireType: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    package func callAsFunction(_ type: ID<TopicType>, _ isRetired: Bool, as viewer: Viewer) async throws {
        try await storage.write(as: viewer) { work, viewer in
            let (type, _) = try work.topicTypes.access(type, by: viewer)
            try work.retire(type, isRetired, by: viewer)
        }
    }
}

extension WriteTransaction {
    func retire(_ type: TopicType, _ isRetired: Bool, by viewer: Viewer) throws {
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
