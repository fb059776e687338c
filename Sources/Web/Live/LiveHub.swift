import Core
import Logging
import Metrics
import Synchronization

/// Knows the open pages of this node and sends each what changed for it.
///
/// The log is the truth; what goes out here is the present look of what the log says was touched. A page whose queue is full is let go:
/// it comes back with its last event id and misses nothing.
package final class LiveHub: Sendable {
    private struct State {
        var subscribers: [LiveWatch: [Int: LiveSubscriber]] = [:]
        /// The last event that was handed to the pages; nil before the pump runs.
        var delivered: Int64?
        var next = 0
        var count = 0
    }

    /// Messages that wait for one slow page.
    private static let queueLength = 64

    private let storage: Storage
    private let renderer: LiveRenderer
    private let logger: Logger
    private let state = Mutex(State())

    init(storage: Storage, renderings: Renderings, logger: Logger) {
        self.storage = storage
        self.logger = logger
        renderer = LiveRenderer(storage: storage, renderings: renderings)
    }

    package var openStreams: Int { state.withLock { $0.count } }

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
        for subscriber in subscribers { subscriber.deliveries.finish() }
    }

    /// Waits until this node has handed on what a page has seen already, on another node or faster than the pump; two seconds at most.
    func reach(_ cursor: Int64) async throws {
        for _ in 0..<200 {
            guard let delivered = state.withLock({ $0.delivered }), delivered < cursor else { return }
            try await Task.sleep(for: .milliseconds(10))
        }
    }

    /// Begins to collect deliveries for a page: everything after `LiveSubscription.delivered`. The caller reads the backlog up to there, so
    /// that nothing falls between and nothing comes twice.
    func subscribe(_ watch: LiveWatch, _ access: ChannelAccess, _ visit: Visit) -> LiveSubscription {
        let (stream, continuation) = AsyncStream.makeStream(of: LiveDelivery.self, bufferingPolicy: .bufferingOldest(Self.queueLength))
        let subscriber = LiveSubscriber(watch: watch, access: access, visit: visit, deliveries: continuation)
        let (number, delivered) = state.withLock { state -> (Int, Int64?) in
            state.next += 1
            state.count += 1
            state.subscribers[watch, default: [:]][state.next] = subscriber
            return (state.next, state.delivered)
        }
        Gauge(label: "yoriai_live_streams").record(openStreams)
        return LiveSubscription(deliveries: stream, delivered: delivered, end: { [weak self] in self?.end(watch, number) })
    }

    /// Hands a stretch of the log to the pages it concerns.
    package func deliver(_ events: [Event]) async {
        closeWhereAccessChanged(events)
        let touched = Self.touched(by: events)
        // Who subscribes from here on reads the stretch as a backlog.
        let concerned = state.withLock { state in
            if state.delivered != nil, let last = events.last { state.delivered = last.id }
            return touched.compactMap { watch, touched in state.subscribers[watch].map { (watch, touched, $0) } }
        }
        for (watch, touched, subscribers) in concerned {
            do {
                for (standing) in Set(subscribers.values.map(\.standing)) {
                    let group = subscribers.filter { $0.value.standing == standing }
                    try await send(touched, to: group, of: watch)
                }
            } catch {
                // The pages come back by themselves and read what they missed.
                logger.warning("A live message could not be made", metadata: ["error": "\(error)"])
                for subscriber in subscribers.values { subscriber.deliveries.finish() }
            }
        }
    }

    private func send(_ touched: LiveTouched, to group: [Int: LiveSubscriber], of watch: LiveWatch) async throws {
        let pages = Array(group.values)
        for (delivery, indices) in try await renderer.deliveries(touched, of: watch, to: pages) {
            for index in indices {
                if case .dropped = pages[index].deliveries.yield(delivery) { pages[index].deliveries.finish() }
            }
            Counter(label: "yoriai_live_deliveries_total").increment(by: Int64(indices.count))
        }
    }

    private static func touched(by events: [Event]) -> [LiveWatch: LiveTouched] {
        var touched: [LiveWatch: LiveTouched] = [:]
        for event in events {
            guard let channel = event.channel, let topic = event.topic else { continue }
            touched[.channel(channel), default: LiveTouched()].note(event)
            touched[.topic(topic), default: LiveTouched()].note(event)
        }
        return touched
    }

    private func closeWhereAccessChanged(_ events: [Event]) {
        for event in events where event.kind.changesAccess {
            let affected = state.withLock { state in
                state.subscribers.values.flatMap(\.values).filter { subscriber in
                    if let member = event.member { return subscriber.visit.viewer?.member == member }
                    if let channel = event.channel { return subscriber.access.channel.id == channel }
                    return true
                }
            }
            for subscriber in affected { subscriber.deliveries.finish() }
        }
    }

    private func end(_ watch: LiveWatch, _ number: Int) {
        state.withLock { state in
            guard state.subscribers[watch]?.removeValue(forKey: number) != nil else { return }
            state.count -= 1
            if state.subscribers[watch]?.isEmpty == true { state.subscribers[watch] = nil }
        }
        Gauge(label: "yoriai_live_streams").record(openStreams)
    }
}

/// The deliveries of one open page, until `end`.
struct LiveSubscription: Sendable {
    let deliveries: AsyncStream<LiveDelivery>
    /// The last event that is not among them; nil where that is not known.
    let delivered: Int64?
    let end: @Sendable () -> Void
}
