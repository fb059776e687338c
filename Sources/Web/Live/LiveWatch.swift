import Core

/// What an open page shows and listens to.
enum LiveWatch: Hashable, Sendable {
    case channel(ID<Channel>)
    case topic(ID<Topic>)

    /// The pages that an event concerns.
    static func all(of event: Event) -> [LiveWatch] {
        guard let channel = event.channel, let topic = event.topic else { return [] }
        return [.channel(channel), .topic(topic)]
    }
}
