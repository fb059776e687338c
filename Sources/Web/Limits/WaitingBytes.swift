import Metrics
import Synchronization

/// Bytes of answers that were made and that nobody has taken yet, over all connections of this node.
///
/// An answer is whole in memory until its reader takes it. Readers that take nothing are closed after a while; until then what waits for all of
/// them together is bounded here: where it is too much, who has let most wait is closed sooner, and a big answer gives way to a small one.
package final class WaitingBytes: Sendable {
    package static let standard = 64 << 20
    /// What is larger than this is big: it may use half of the room only, so that pages come through while somebody hoards exports.
    static let big = 256 << 10
    /// What is not larger is never refused: health, redirects, what a page polls.
    static let small = 4 << 10
    /// Seconds until it is worth trying again.
    static let retryAfter = 10

    private struct Reader {
        /// Of answers that are admitted and not written yet, and of those that are written and not taken.
        var admitted = 0
        var written = 0
        var since: ContinuousClock.Instant
        let end: @Sendable () -> Void
        var bytes: Int { admitted + written }
    }

    private struct State {
        var total = 0
        var readers: [ObjectIdentifier: Reader] = [:]

        mutating func add(
            _ count: Int,
            to id: ObjectIdentifier,
            at now: ContinuousClock.Instant,
            _ part: WritableKeyPath<Reader, Int>
        ) {
            guard count != 0, var reader = readers[id] else { return }
            if reader.bytes == 0 { reader.since = now }
            reader[keyPath: part] += count
            readers[id] = reader
            total += count
        }
    }

    private let limit: Int
    /// A reader that has let bytes wait for so long may be closed in favour of others.
    private let patience: Duration
    private let clock: @Sendable () -> ContinuousClock.Instant
    private let state = Mutex(State())
    private let waiting = Gauge(label: "yoriai_waiting_bytes")
    private let closed = Counter(label: "yoriai_connections_closed_total", dimensions: [("reason", "waiting")])

    /// - Parameter clock: a seam for tests.
    package init(
        limit: Int = standard,
        patience: Duration = .seconds(3),
        clock: @escaping @Sendable () -> ContinuousClock.Instant = { .now }
    ) {
        self.limit = limit
        self.patience = patience
        self.clock = clock
    }

    package var total: Int { state.withLock { $0.total } }

    /// - Parameter end: closes the connection.
    func open(_ connection: ObjectIdentifier, end: @escaping @Sendable () -> Void) {
        let now = clock()
        state.withLock { $0.readers[connection] = Reader(since: now, end: end) }
    }

    func close(_ connection: ObjectIdentifier) {
        state.withLock { state in
            if let reader = state.readers.removeValue(forKey: connection) { state.total -= reader.bytes }
        }
    }

    /// Makes room for an answer, or says that there is none. Connections that are not known here are not counted.
    func admit(_ count: Int, on connection: ObjectIdentifier) -> Bool {
        guard count > Self.small else { return true }
        let now = clock()
        let (isAdmitted, hoarders) = state.withLock { state -> (Bool, [Reader]) in
            guard state.readers[connection] != nil else { return (true, []) }
            let room = count > Self.big ? limit / 2 : limit
            let hoarders = makeRoom(&state, for: count, within: room, sparing: connection, at: now)
            guard state.total + count <= room else { return (false, hoarders) }
            state.add(count, to: connection, at: now, \.admitted)
            return (true, hoarders)
        }
        for hoarder in hoarders {
            closed.increment()
            hoarder.end()
        }
        waiting.record(total)
        return isAdmitted
    }

    /// Bytes go to the connection. What nobody admitted, as the parts of a stream, counts from here on.
    func written(_ count: Int, to connection: ObjectIdentifier) {
        let now = clock()
        state.withLock { state in
            let known = min(count, state.readers[connection]?.admitted ?? 0)
            state.add(count, to: connection, at: now, \.written)
            state.add(-known, to: connection, at: now, \.admitted)
        }
    }

    /// The system has taken them.
    func taken(_ count: Int, from connection: ObjectIdentifier) {
        let now = clock()
        state.withLock { state in
            state.add(-min(count, state.readers[connection]?.written ?? 0), to: connection, at: now, \.written)
        }
    }

    /// Takes from who has let most wait for too long, until there is room.
    private func makeRoom(
        _ state: inout State,
        for count: Int,
        within room: Int,
        sparing own: ObjectIdentifier,
        at now: ContinuousClock.Instant
    ) -> [Reader] {
        guard state.total + count > room, count <= room else { return [] }
        let patient = state.readers.filter { $0.key != own && $0.value.bytes > 0 && now - $0.value.since >= patience }
        var ended: [Reader] = []
        for (id, reader) in patient.sorted(by: { $0.value.bytes > $1.value.bytes }) where state.total + count > room {
            state.total -= reader.bytes
            state.readers[id] = nil
            ended.append(reader)
        }
        return ended
    }
}
