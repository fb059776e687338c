import Core
import Synchronization

/// How many live pages each member has open on this node.
final class StreamPlaces: Sendable {
    /// More than anybody looks at; each costs memory as long as it is open.
    static let perMember = 50

    private let counts = ConnectionCounts()
    private let isLimited: Bool

    /// - Parameter isLimited: false where an installation limits no requests of members, as a measurement does.
    init(isLimited: Bool = true) {
        self.isLimited = isLimited
    }

    /// A place for one more, which is free again when nobody holds it any more. Strangers' are counted by their connections.
    func place(of member: ID<Member>?) throws(Refusal) -> StreamPlace? {
        guard isLimited, let member else { return nil }
        guard counts.open("\(member)", limit: Self.perMember) else { throw .tooMany(retryAfter: 60) }
        return StreamPlace("\(member)", in: counts)
    }
}
