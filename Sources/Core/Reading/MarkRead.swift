/// Moves a member's read position in a channel forward, up to an event; never back and never beyond the log.
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

/// Marks every joined channel as read: what the home page shows.
package struct MarkAllRead: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    package func callAsFunction(upto event: Int64, as viewer: Viewer) async throws {
        try await storage.write(as: viewer) { work, viewer in
            let upto = min(event, try work.events.head())
            for joined in try work.channels.joined(by: viewer) { try work.markRead(joined.channel.id, upto: upto, by: viewer) }
            // The viewer's own questions and answers can be in channels they have not joined.
            let topics = try work.home.answered(to: viewer).map(\.topic) + work.home.judged(of: viewer, limit: 50).map(\.topic)
            for topic in topics { try work.topicReadings.set(topic, by: viewer.member, upto: upto) }
        }
    }
}

/// Marks one topic as read; the rest of its channel stays unread.
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

extension WriteTransaction {
    fileprivate func markRead(_ channel: ID<Channel>, upto event: Int64, by viewer: Viewer) throws {
        _ = try channels.setRead(channel, by: viewer.member, upto: event)
        try topicReadings.clear(in: channel, by: viewer.member, upto: event)
    }
}
