import Metrics
import Synchronization

/// Response bytes that no client has read yet, over all connections of this node.
///
/// A response is in memory until its client has read it. Clients that read nothing are disconnected after a while; until then the total is
/// bounded here: over the limit, the connection with the most pending bytes is closed first, and large responses give way to small ones.
package final class WaitingBytes: Sendable {
    package static let standard = 64 << 20
    /// Larger responses may use only half of the limit, so that pages get through while clients download exports.
    static let big = 256 << 10
    /// Responses up to this size are never refused: health checks, redirects, polling.
    static let small = 4 << 10
    /// Seconds for `Retry-After`.
    static let retryAfter = 10

    private struct Reader {
        /// Bytes admitted but not written, and bytes written but not accepted by the system.
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
    /// The time after which a connection with pending bytes may be closed in favour of others.
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

    /// Reserves space for a response; false when there is none. Unknown connections are not counted.
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

    /// Counts written bytes. Parts of streams, which are not admitted beforehand, count from here on.
    func written(_ count: Int, to connection: ObjectIdentifier) {
        let now = clock()
        state.withLock { state in
            let known = min(count, state.readers[connection]?.admitted ?? 0)
            state.add(count, to: connection, at: now, \.written)
            state.add(-known, to: connection, at: now, \.admitted)
        }
    }

    /// Counts bytes as accepted by the system.
    func taken(_ count: Int, from connection: ObjectIdentifier) {
        let now = clock()
        state.withLock { state in
            state.add(-min(count, state.readers[connection]?.written ?? 0), to: connection, at: now, \.written)
        }
    }

    /// Closes the connections with the most pending bytes, beyond `patience`, until there is space.
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
