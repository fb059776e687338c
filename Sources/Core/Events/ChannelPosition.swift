/// How far a snapshot's log has come for a channel.
struct ChannelPosition {
    /// The newest event of the log.
    let head: Int64
    /// The last event that can have changed what every viewer of the channel sees alike: one in it, or in no channel.
    let version: Int64
}
