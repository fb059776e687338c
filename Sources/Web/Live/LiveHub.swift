import Core
import Logging
import Metrics
import ServiceLifecycle
import Synchronization

/// Sends every open page of this node what changed for it.
///
/// The log is the source of truth; this sends the current rendering of whatever changed. When a page's queue overflows, its stream is
/// closed and the page resumes from its last event id.
package final class LiveHub: Service, Sendable {
    /// Renders events for pages of one subject with equal access; returns each delivery with the indices of its pages.
    typealias Render = @Sendable (LiveChanges, Subject, [LiveSubscriber]) async throws -> [(LiveDelivery, [Int])]

    private struct State {
        var subscribers: [Subject: [Int: LiveSubscriber]] = [:]
        var followers = LiveFollowers()
        var turns = LiveTurns()
        /// The last event handed to the pages; nil before the pump runs.
        var delivered: Int64?
        var next = 0
        var count = 0
    }

    /// The queue length of one page.
    static let queueLength = 64

    private let render: Render
    private let logger: Logger
    private let metrics = LiveMetrics()
    private let state = Mutex(State())
    /// Signals that a turn may begin.
    private let signal = WakeSignal()

    init(logger: Logger, render: @escaping Render) {
        self.logger = logger
        self.render = render
    }

    package var openStreams: Int { state.withLock { $0.count } }

    /// Events delivered but not rendered yet, counted per subject.
    package var lag: Int { state.withLock { $0.turns.count } }

    /// Sets the event after which the pump begins. Called once before it runs.
    package func begin(after event: Int64) {
        state.withLock { $0.delivered = event }
    }

    /// Restarts at `event` after the log lost its end. Every page reconnects, and reloads if it shows what was lost.
    package func restart(after event: Int64) {
        let subscribers = state.withLock { state in
            state.delivered = event
            return state.subscribers.values.flatMap(\.values)
        }
        for subscriber in subscribers { subscriber.feed.finish() }
    }

    /// Subscribes a page of `watch`, changed by events about `followed`, that has seen all events up to `cursor`. It gets all events after
    /// that and after `LiveSubscription.delivered`; the caller reads the backlog up to there, so that nothing is missed or sent twice.
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

    /// Queues a batch for the pages it concerns and returns at once; `run` renders it.
    package func deliver(_ events: [Event]) {
        closeWhereAccessChanged(events)
        let behind = state.withLock { state -> [LiveSubscriber] in
            // Later subscribers read the batch as part of their backlog.
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

    /// Renders what was delivered, a few subjects at a time.
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

    /// Ends `run` after the turns in progress.
    func stop() {
        signal.finish()
    }

    /// One turn of a subject.
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
        // A page opened meanwhile has read the first events in its backlog.
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
                // The pages reconnect and read what they missed.
                logger.warning("Could not render a live update", metadata: ["error": "\(error)"])
                for page in pages { page.feed.finish() }
            }
        }
    }

    private struct Group: Hashable {
        let standing: LiveSubscriber.RenderKey
        /// The first event that the pages have not seen.
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

    /// Removes them at once, because later renderings no longer match their access.
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
