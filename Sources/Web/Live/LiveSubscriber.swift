import Core
import HTML

/// One open page.
struct LiveSubscriber: Sendable {
    /// The subjects whose events change the page.
    let followed: [Subject]
    /// The viewer's access when the stream began. When it can have changed, the stream ends and the page reconnects with its last event id
    /// through the same check as every request.
    let access: ChannelAccess
    let visit: PageRequest
    /// The event up to which the page was rendered or reads the log itself.
    let seen: Int64
    let feed: AsyncStream<LiveSubscription.Item>.Continuation

    /// What determines the rendering, besides the viewer's own part in it.
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

    /// Queues a delivery; on overflow the stream ends, and the page reconnects without missing anything.
    func take(_ delivery: LiveDelivery) {
        if case .dropped = feed.yield(.delivery(delivery)) { feed.finish() }
    }
}
