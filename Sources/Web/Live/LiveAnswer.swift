/// The JSON response for pages that poll instead of streaming.
struct LiveAnswer: Encodable, Sendable {
    /// The event to poll from next time.
    let cursor: Int64
    let messages: [LiveMessage]
}
