/// Notes that a member has read a channel up to an event. It never goes back and never beyond the log.
package struct MarkRead: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    package func callAsFunction(_ channel: ID<Channel>, upto event: Int64, as viewer: Viewer) async throws {
        try await storage.write(as: viewer) { work, viewer in
            _ = try work.channels.access(channel, by: viewer)
            try work.markRead(channel, upto: min(event, try work.events.head()), by: viewer)
        }
    }
}

extension WriteTransaction {
    func markRead(_ channel: ID<Channel>, upto event: Int64, by viewer: Viewer) throws {
        _ = try channels.setRead(channel, by: viewer.member, upto: event)
        try topicReadings.clear(in: channel, by: viewer.member, upto: event)
    }
}
