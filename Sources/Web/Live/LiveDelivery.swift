/// A message with the id of its last event.
struct LiveDelivery: Sendable {
    let cursor: Int64
    let message: LiveMessage
    /// The message, encoded once for all its pages.
    let json: String

    init(cursor: Int64, _ message: LiveMessage) throws {
        self.cursor = cursor
        self.message = message.isTooLarge ? LiveMessage(reload: true) : message
        json = try self.message.json()
    }

    /// A `text/event-stream` event.
    var event: String { "id: \(cursor)\ndata: \(json)\n\n" }
}
