/// Notes that a member has read every channel they have joined: what the home page shows.
package struct MarkAllRead: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    package func callAsFunction(upto event: Int64, as viewer: Viewer) async throws {
        try await storage.write(as: viewer) { work, viewer in
            let upto = min(event, try work.events.head())
            for channel in try work.joinedReadable(by: viewer) { try work.markRead(channel, upto: upto, by: viewer) }
            // One's own questions and answers may stand in channels that one has not joined.
            let topics = try work.home.answered(to: viewer).map(\.topic) + work.home.judged(of: viewer, limit: 50).map(\.topic)
            for topic in topics { try work.topicReadings.set(topic, by: viewer.member, upto: upto) }
        }
    }
}
