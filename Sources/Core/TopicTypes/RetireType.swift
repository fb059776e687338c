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
