/// What one open page is given, until `end`.
struct LiveSubscription: Sendable {
    enum Item: Sendable {
        case delivery(LiveDelivery)
        /// A sign of life.
        case beat
    }

    /// Everything that waits for the page stands in this one queue. When it is full it ends, and the page comes back with its last event id.
    let items: AsyncStream<Item>
    let feed: AsyncStream<Item>.Continuation
    /// The last event that is not among the items; nil where that is not known.
    let delivered: Int64?
    let end: @Sendable () -> Void
}
