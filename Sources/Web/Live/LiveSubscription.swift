/// The deliveries for one open page, until `end`.
struct LiveSubscription: Sendable {
    enum Item: Sendable {
        case delivery(LiveDelivery)
        /// A heartbeat.
        case beat
    }

    /// The page's only queue. On overflow it ends, and the page reconnects with its last event id.
    let items: AsyncStream<Item>
    let feed: AsyncStream<Item>.Continuation
    /// The last event that is not among the items; nil when unknown.
    let delivered: Int64?
    let end: @Sendable () -> Void
}
