import Core
import Logging
import Metrics
import ServiceLifecycle
import Synchronization

/// Knows the open pages of this node and sends each what changed for it.
///
/// The log is the source of truth; this sends the present look of whatever changed. When a page's queue overflows, its stream is closed and
/// the page resumes from its last event id.
package final class LiveHub: Service, Sendable {
    /// Renders events for pages of one watch with the same standing; gives each delivery with the indices of the pages it is for.
    typealias Render = @Sendable (LiveChanges, Subject, [LiveSubscriber]) async throws -> [(LiveDelivery, [Int])]

    private struct State {
        var subscribers: [Subject: [Int: LiveSubscriber]] = [:]
        var followers = LiveFollowers()
        var turns = LiveTurns()
        /// The last event that was handed to the pages; nil before the pump runs.
        var delivered: Int64?
        var next = 0
        var count = 0
    }

    /// Messages that wait for one slow page.
    static let queueLength = 64

    private let render: Render
    private let logger: Logger
    private let metrics = LiveMetrics()
    private let state = Mutex(State())
    /// Says that a turn may begin.
    private let signal = WakeSignal()

    init(logger: Logger, render: @escaping Render) {
        self.logger = logger
        self.render = render
    }

    package var openStreams: Int { state.withLock { $0.count } }

    /// Events that were delivered and are not rendered yet, counted for each watch.
    package var lag: Int { state.withLock { $0.turns.count } }

    /// Says after which event the pump begins. Called once, before it does.
    package func begin(after event: Int64) {
        state.withLock { $0.delivered = event }
    }

    /// The log has lost its end and is at `event` now. Every page comes back, and is told to load anew where it shows what was lost.
    package func restart(after event: Int64) {
        let subscribers = state.withLock { state in
            state.delivered = event
            return state.subscribers.values.flatMap(\.values)
        }
        for subscriber in subscribers { subscriber.feed.finish() }
    }

    /// Begins to collect deliveries for a page of `watch`, which the events about `followed` change, that has seen everything up to `cursor`: all events after that and after
    /// `LiveSubscription.delivered`. The caller reads the backlog up to there, so that nothing falls between and nothing comes twice.
    func subscribe(
        _ watch: Subject,
        following followed: [Subject],
        _ access: ChannelAccess,
        _ visit: PageRequest,
        after cursor: Int64
    ) -> LiveSubscription {
        let (items, feed) = AsyncStream.makeStream(
            of: LiveSubscription.Item.self,
            bufferingPolicy: .bufferingOldest(Self.queueLength)
        )
        let (number, delivered) = state.withLock { state -> (Int, Int64?) in
            state.next += 1
            state.count += 1
            let seen = max(cursor, state.delivered ?? cursor)
            state.subscribers[watch, default: [:]][state.next] =
                LiveSubscriber(followed: followed, access: access, visit: visit, seen: seen, feed: feed)
            state.followers.add(watch, following: followed)
            return (state.next, state.delivered)
        }
        metrics.streams.record(openStreams)
        return LiveSubscription(items: items, feed: feed, delivered: delivered) { [weak self] in self?.end(watch, number) }
    }

    /// Takes a stretch of the log for the pages it concerns and returns at once: `run` renders it.
    package func deliver(_ events: [Event]) {
        closeWhereAccessChanged(events)
        let behind = state.withLock { state -> [LiveSubscriber] in
            // Who subscribes from here on reads the stretch as a backlog.
            if state.delivered != nil, let last = events.last { state.delivered = last.id }
            var behind: [LiveSubscriber] = []
            for event in events {
                for watch in state.followers.changed(by: event) {
                    if !state.turns.add(event, for: watch) { behind += state.subscribers[watch]?.values.map(\.self) ?? [] }
                }
            }
            return behind
        }
        for subscriber in behind { subscriber.feed.finish() }
        recordLag()
        signal.wake()
    }

    /// Renders what was delivered, a few watches at a time.
    package func run() async {
        await withGracefulShutdownHandler {
            await withDiscardingTaskGroup { group in
                for await _ in signal.wakes {
                    while let (watch, events) = state.withLock({ $0.turns.begin() }) {
                        group.addTask { await self.take(events, to: watch) }
                    }
                }
            }
        } onGracefulShutdown: {
            self.stop()
        }
    }

    /// Ends `run` once the turns that have begun are done.
    func stop() {
        signal.finish()
    }

    /// One turn of a watch.
    private func take(_ events: [Event], to watch: Subject) async {
        let start = ContinuousClock.now
        await send(events, to: watch)
        state.withLock { $0.turns.end(watch) }
        metrics.seconds.record(duration: ContinuousClock.now - start)
        recordLag()
        signal.wake()
    }

    private func send(_ events: [Event], to watch: Subject) async {
        let subscribers = state.withLock { $0.subscribers[watch]?.values.map(\.self) ?? [] }
        // A page that was opened meanwhile has read the first events as its backlog.
        let groups = Dictionary(grouping: subscribers) { page in
            Group(standing: page.standing, first: events.firstIndex { $0.id > page.seen } ?? events.endIndex)
        }
        for (group, pages) in groups where group.first < events.endIndex {
            do {
                for (delivery, indices) in try await render(LiveChanges(events[group.first...]), watch, pages) {
                    for index in indices { pages[index].take(delivery) }
                    metrics.deliveries.increment(by: Int64(indices.count))
                }
            } catch {
                // The pages come back by themselves and read what they missed.
                logger.warning("A live message could not be made", metadata: ["error": "\(error)"])
                for page in pages { page.feed.finish() }
            }
        }
    }

    private struct Group: Hashable {
        let standing: LiveSubscriber.RenderKey
        /// The first of the events that the pages have not seen.
        let first: Int
    }

    private func recordLag() {
        metrics.lag.record(lag)
    }

    private func closeWhereAccessChanged(_ events: [Event]) {
        for event in events where event.kind.changesAccess {
            close { page in
                if let member = event.member { return page.visit.viewer?.member == member }
                if let channel = event.channel { return page.access.channel.id == channel }
                return true
            }
        }
    }

    /// They leave at once: what is rendered from here on is not rendered as they would see it.
    private func close(where isAffected: (LiveSubscriber) -> Bool) {
        let affected = state.withLock { state in
            state.subscribers.flatMap { watch, pages in pages.filter { isAffected($0.value) }.map { (watch, $0.key, $0.value) } }
        }
        for (watch, number, page) in affected {
            end(watch, number)
            page.feed.finish()
        }
    }

    private func end(_ watch: Subject, _ number: Int) {
        state.withLock { state in
            guard let page = state.subscribers[watch]?.removeValue(forKey: number) else { return }
            state.followers.remove(watch, following: page.followed)
            state.count -= 1
            guard state.subscribers[watch]?.isEmpty == true else { return }
            state.subscribers[watch] = nil
            state.turns.drop(watch)
        }
        metrics.streams.record(openStreams)
    }
}
