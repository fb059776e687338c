import SQLCore

/// The newest event of no channel is found at once: it ends what is kept of every channel (`ChannelPosition`).
enum EventIndexes {
    @Sendable static func statements(_: EngineWords) -> [String] {
        ["CREATE INDEX event_elsewhere ON event (id) WHERE channel IS NULL"]
    }
}
