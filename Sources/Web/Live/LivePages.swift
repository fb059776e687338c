import Core
import Hummingbird
import NIOCore
import ServiceLifecycle
import Synchronization

/// `/live?topic=ID&after=EVENT`, and the same for other subjects with a live page: first the changes since an event, then live updates.
///
/// As server-sent events, or with `wait=25` as one JSON response, for networks that cut streams.
struct LivePages: Sendable {
    /// The heartbeat interval, so that proxies keep the stream open and a page notices when it breaks.
    static let beat = Duration.seconds(15)
    /// A page that takes longer to accept a few kilobytes is disconnected.
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
        // Subscribe first, then read the backlog, so that nothing is missed.
        let subscription = site.live.subscribe(watch, following: followed, access, visit, after: cursor)
        do {
            // Access is checked again, because a member removed before the subscription was not in the list of streams to close.
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

    /// Seconds for long polling, at most `longestWait`; nil for a stream.
    static func wait(_ query: Form) -> Int? {
        query.has("wait") ? query.number("wait", in: 0...longestWait) ?? usualWait : nil
    }

    /// The changes since the page was rendered, as they look now; nil without any.
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
        // The page is too far behind or shows what the log has lost: it must be reloaded.
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

    /// Skips events that the page has seen, because the pump may be behind it.
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
                // Ends early at shutdown.
                try? await cancelWhenGracefulShutdown { try await Task.sleep(for: time) }
                return nil
            }
            let first = await group.next() ?? nil
            group.cancelAll()
            return first
        }
    }
}
