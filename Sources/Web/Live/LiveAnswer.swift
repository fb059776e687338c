/// What a page that asks again and again gets instead of a stream.
struct LiveAnswer: Encodable, Sendable {
    /// The event that the page asks from the next time.
    let cursor: Int64
    let messages: [LiveMessage]
}
