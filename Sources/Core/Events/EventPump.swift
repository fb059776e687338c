import Logging
import ServiceLifecycle

/// Tails the event log and delivers each batch to its subscribers in order.
///
/// A commit on this node or another one wakes it at once; a poll every second finds events without a wake. When the log has lost events
/// that were already delivered, the pump reports it and continues from the new head.
package struct EventPump: Service {
    private let storage: Storage
    private let start: Int64
    private let signal: WakeSignal
    private let tick: Duration
    private let logger: Logger
    private let restart: @Sendable (Int64) async -> Void
    private let deliver: @Sendable ([Event]) async -> Void

    /// - Parameters:
    ///   - start: the head of the log before anybody could subscribe, so that no event is missed.
    ///   - restart: called with the new head when the log has lost its end.
    package init(
        storage: Storage,
        after start: Int64,
        signal: WakeSignal,
        tick: Duration = .seconds(1),
        logger: Logger,
        restart: @escaping @Sendable (Int64) async -> Void,
        deliver: @escaping @Sendable ([Event]) async -> Void
    ) {
        self.storage = storage
        self.start = start
        self.signal = signal
        self.tick = tick
        self.logger = logger
        self.restart = restart
        self.deliver = deliver
    }

    package func run() async {
        let cursor = Locked(start)
        await Ticker(every: tick, wake: signal, logger: logger, failure: "Could not read the event log; it is tried again") {
            while let next = try await step(from: cursor.withLock { $0 }) { cursor.withLock { $0 = next } }
        }
        .run()
    }

    /// Delivers the events after a cursor. Returns the new cursor; nil when there are none.
    private func step(from cursor: Int64) async throws -> Int64? {
        let (newHead, events) = try await storage.read { snapshot -> (Int64?, [Event]) in
            guard try snapshot.events.has(cursor) else { return (try snapshot.events.head(), []) }
            return (nil, try snapshot.events.after(cursor))
        }
        if let newHead {
            logger.warning(
                "Event log lost its newest events: a lagging standby was promoted, or a backup was restored",
                metadata: ["cursor": "\(cursor)", "head": "\(newHead)"]
            )
            await restart(newHead)
            return newHead
        }
        guard let last = events.last else { return nil }
        await deliver(events)
        return last.id
    }
}
