/// Adds several channels to the viewer's navigation at once: all of them, or none when one may not be read.
package struct JoinChannels: Sendable {
    /// The number of channels on one page.
    package static let limit = 200

    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    package func callAsFunction(_ channels: Set<ID<Channel>>, as viewer: Viewer) async throws {
        guard !channels.isEmpty else { throw Refusal.invalid("channel", "channel.choose-some") }
        guard channels.count <= Self.limit else { throw Refusal.invalid("channel", "form.malformed") }
        try await storage.write(as: viewer) { work, viewer in
            for channel in channels.sorted() { try work.join(channel, true, as: viewer) }
        }
    }
}
