/// Notes that a member has read a topic up to an event: what else is new in its channel stays new.
package struct MarkTopicRead: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    package func callAsFunction(_ topic: ID<Topic>, upto event: Int64, as viewer: Viewer) async throws {
        try await storage.write(as: viewer) { work, viewer in
            _ = try work.topics.access(topic, by: viewer)
            try work.topicReadings.set(topic, by: viewer.member, upto: min(event, try work.events.head()))
        }
    }
}
