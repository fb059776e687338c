import Core
import Synchronization

/// The number of open streams per member on this node.
final class StreamPlaces: Sendable {
    /// More than anybody uses; each costs memory while it is open.
    static let perMember = 50

    private let counts = ConnectionCounts()
    private let isLimited: Bool

    /// - Parameter isLimited: false without request limits, as in benchmarks.
    init(isLimited: Bool = true) {
        self.isLimited = isLimited
    }

    /// Reserves a slot, released when it is deallocated. Streams without an account are limited by their connections.
    func place(of member: ID<Member>?) throws(Refusal) -> StreamPlace? {
        guard isLimited, let member else { return nil }
        guard counts.open("\(member)", limit: Self.perMember) else { throw .tooMany(retryAfter: 60) }
        return StreamPlace("\(member)", in: counts)
    }
}
