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

/// The same for every channel the member has joined: what the home page shows.
package struct MarkAllRead: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    package func callAsFunction(upto event: Int64, as viewer: Viewer) async throws {
        try await storage.write(as: viewer) { work, viewer in
            let upto = min(event, try work.events.head())
            for joined in try work.joinedChannels.joined(by: viewer) { try work.markRead(joined.channel.id, upto: upto, by: viewer) }
            // One's own questions and answers may stand in channels that one has not joined.
            let topics = try work.home.answered(to: viewer).map(\.topic) + work.home.judged(of: viewer, limit: 50).map(\.topic)
            for topic in topics { try work.topicReadings.set(topic, by: viewer.member, upto: upto) }
        }
    }
}

/// The same for one topic: what else is new in its channel stays new.
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
