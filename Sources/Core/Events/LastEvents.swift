/// The last events in a channel, or in none.
struct LastEvents {
    let channel: ID<Channel>?
    let any: Int64
    let ofNoTopic: Int64?
}
