import Core
import Hummingbird
import NIOCore
import ServiceLifecycle
import Synchronization

/// `/live?topic=ID&after=EVENT`, and the same for other subjects with a live page: what changed since an event, then what changes.
///
/// As server-sent events, or with `wait=25` as one JSON answer for networks that cut streams.
struct LivePages: Sendable {
    /// A sign of life, so that proxies keep the stream and a page notices when it is gone.
    static let beat = Duration.seconds(15)
    /// A page that takes longer than this to accept a few kilobytes is let go.
    static let writeDeadline = TimeAmount.seconds(10)
    static let longestWait = 55
    private static let usualWait = 25

    let site: AppContext

    func listen(_ visit: PageRequest) async throws -> Response {
        guard let watch = LivePage.subject(visit.query), let page = LivePage.all[watch.kind] else {
            throw visit.viewer == nil ? Refusal.signedOut : Refusal.notFound
        }
        let cursor = visit.lastEventID ?? visit.query.position("after").map(Int64.init) ?? 0
        let (access, followed) = try await site.storage.read { snapshot in
            (try snapshot.access(to: watch, for: visit.viewer), [watch] + (try page.follows(snapshot, watch)))
        }
        let place = try site.streams.place(of: visit.viewer?.member)
        // Subscribed first, read afterwards: nothing falls between.
        let subscription = site.live.subscribe(watch, following: followed, access, visit, after: cursor)
        do {
            // Once more: who was shown out between the first look and the subscription has had nobody to close their stream.
            _ = try await site.storage.read { try $0.access(to: watch, for: visit.viewer) }
            let backlog = try await backlog(watch, followed, after: cursor, upto: subscription.delivered, access, visit)
            guard let wait = Self.wait(visit.query) else { return stream(subscription, cursor, backlog, visit.connection, place) }
            let response = try await answer(subscription, backlog, cursor, wait: wait)
            return withExtendedLifetime(place) { response }
        } catch {
            subscription.end()
            throw error
        }
    }

    /// Seconds that a page lets its request wait, never more than `longestWait`; nil where it wants a stream.
    static func wait(_ query: Form) -> Int? {
        query.has("wait") ? query.number("wait", in: 0...longestWait) ?? usualWait : nil
    }

    /// What happened since the page was rendered, as it looks now; nil where nothing did.
    private func backlog(
        _ watch: Subject,
        _ followed: [Subject],
        after cursor: Int64,
        upto last: Int64?,
        _ access: ChannelAccess,
        _ visit: PageRequest
    ) async throws -> LiveDelivery? {
        let limit = 500
        let (events, head, isKnown) = try await site.storage.read { snapshot in
            let log = snapshot.events
            let found = try followed.flatMap { try log.after(cursor, about: $0, limit: limit) }
            let events = Set(found).sorted { $0.id < $1.id }.prefix(limit)
            return (events, try log.head(), try log.has(cursor))
        }
        // Too far behind, or the page shows what the log has lost: it has to be loaded anew.
        if events.count == limit || !isKnown {
            return try LiveDelivery(cursor: head, LiveMessage(reload: true))
        }
        let missed = events.filter { $0.id <= last ?? head }
        guard !missed.isEmpty else { return nil }
        let page = LiveSubscriber(
            followed: followed,
            access: access,
            visit: visit,
            seen: cursor,
            feed: AsyncStream.makeStream(of: LiveSubscription.Item.self).continuation
        )
        return try await site.liveRenderer.deliveries(LiveChanges(missed), of: watch, to: [page]).first?.0
    }

    private func stream(
        _ subscription: LiveSubscription,
        _ cursor: Int64,
        _ backlog: LiveDelivery?,
        _ connection: Connection,
        _ place: StreamPlace?
    ) -> Response {
        let body = ResponseBody { writer in
            defer { withExtendedLifetime(place) { subscription.end() } }
            var stream = LiveStream(writer: writer, connection: connection)
            try await stream.run(subscription, after: cursor, from: backlog)
        }
        return Response(
            status: .ok,
            headers: [.contentType: "text/event-stream; charset=utf-8", .cacheControl: "no-store", .xAccelBuffering: "no"],
            body: body
        )
    }

    private func answer(
        _ subscription: LiveSubscription,
        _ backlog: LiveDelivery?,
        _ cursor: Int64,
        wait: Int
    ) async throws -> Response {
        defer { subscription.end() }
        let first: LiveDelivery?
        if let backlog { first = backlog } else { first = await Self.next(subscription.items, after: cursor, within: .seconds(wait)) }
        return try .json(LiveAnswer(cursor: first?.cursor ?? cursor, messages: first.map { [$0.message] } ?? []).json())
    }

    /// Passes over what the page has seen already: the pump may be behind the page.
    private static func next(
        _ items: AsyncStream<LiveSubscription.Item>,
        after cursor: Int64,
        within time: Duration
    ) async -> LiveDelivery? {
        await withTaskGroup(of: LiveDelivery?.self) { group in
            group.addTask {
                for await case .delivery(let delivery) in items where delivery.cursor > cursor { return delivery }
                return nil
            }
            group.addTask {
                // Ends early when the server stops.
                try? await cancelWhenGracefulShutdown { try await Task.sleep(for: time) }
                return nil
            }
            let first = await group.next() ?? nil
            group.cancelAll()
            return first
        }
    }
}
