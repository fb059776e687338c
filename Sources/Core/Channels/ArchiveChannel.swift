/// Archives a channel (no more writing) or reopens it. Its content stays readable.
package struct ArchiveChannel: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    package func callAsFunction(_ channel: ID<Channel>, _ isArchived: Bool, as viewer: Viewer) async throws {
        try await storage.write(as: viewer) { work, viewer in
            let access = try work.channels.access(channel, by: viewer)
            try viewer.require(.arrangeSpaces, in: access.space.id)
            try work.channels.setArchived(channel, isArchived)
            try work.events.append(.channelChanged, channel: channel, actor: viewer.member)
        }
    }
}
