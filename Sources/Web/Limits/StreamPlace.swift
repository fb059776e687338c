/// One slot among a member's open streams.
final class StreamPlace: Sendable {
    private let member: String
    private let counts: ConnectionCounts

    init(_ member: String, in counts: ConnectionCounts) {
        self.member = member
        self.counts = counts
    }

    deinit { counts.close(member) }
}
