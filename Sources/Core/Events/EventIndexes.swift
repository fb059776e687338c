import SQLCore

/// The newest event of no channel is found at once: it ends what is kept of every channel (`ChannelPosition`). So is that of no topic, which ends what
/// is kept of where members are.
enum EventIndexes {
    @Sendable static func statements(_: EngineWords) -> [String] {
        [
            "CREATE INDEX event_elsewhere ON event (id) WHERE channel IS NULL",
            "CREATE INDEX event_about_places ON event (id) WHERE topic IS NULL",
        ]
    }
}
