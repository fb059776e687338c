import Core
import HTML

/// One open page.
struct LiveSubscriber: Sendable {
    /// What it shows: events about these change it.
    let followed: [Subject]
    /// What the viewer may do there, as of the moment the stream began. When that can have changed, the stream ends and the page comes
    /// back with its last event id, through the same check as everybody.
    let access: ChannelAccess
    let visit: PageRequest
    /// The event up to which the page was rendered or reads the log itself.
    let seen: Int64
    let feed: AsyncStream<LiveSubscription.Item>.Continuation

    /// What, besides the viewer's own part in it, decides how things look.
    struct RenderKey: Hashable {
        let language: Language
        let isSignedIn: Bool
        let mayReply: Bool
        let mayModerate: Bool
    }

    var standing: RenderKey {
        RenderKey(
            language: visit.texts.language,
            isSignedIn: visit.viewer != nil,
            mayReply: access.mayReply,
            mayModerate: access.may(.moderate)
        )
    }

    /// Closes the stream where the page takes too little: it comes back and misses nothing.
    func take(_ delivery: LiveDelivery) {
        if case .dropped = feed.yield(.delivery(delivery)) { feed.finish() }
    }
}
