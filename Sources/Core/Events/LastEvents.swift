/// The events in a channel, or in none, from a point of the log on.
struct LastEvents {
    let channel: ID<Channel>?
    let first: Int64
    let last: Int64
    /// The last one about no topic.
    let lastOfNoTopic: Int64?
}
