/// Notes that a member has read a channel up to an event. It never goes back and never beyond the log.
package struct MarkRead: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    package func callAsFunction(_ channel: ID<Channel>, upto event: Int64, as viewer: Viewer) async throws {
        try await storage.write { work in
            _ = try work.channels.access(channel, by: viewer)
            let upto = min(event, try work.events.head())
            _ = try work.channels.setRead(channel, by: viewer.member, upto: upto)
        }
    }
}
