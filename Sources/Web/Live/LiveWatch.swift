import Core

/// What an open page shows and listens to.
enum LiveWatch: Hashable, Sendable {
    case channel(ID<Channel>)
    case topic(ID<Topic>)
}
