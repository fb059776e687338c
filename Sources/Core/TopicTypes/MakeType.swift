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
