import Core
import Synchronization

/// Counts requests in the memory of this node: a limit must not cost a write to the database for each page.
///
/// Token buckets: a minute's worth may come at once, afterwards as much as flows back. Several nodes each allow the whole limit.
package final class RequestRates: Sendable {
    private struct Bucket {
        var tokens: Double
        var at: ContinuousClock.Instant
    }

    /// Buckets that are kept. When more come in one minute, all begin anew: a flood of made-up networks must not fill the memory.
    private static let capacity = 100_000

    private let limits: RequestLimits
    private let clock: @Sendable () -> ContinuousClock.Instant
    private let buckets = Mutex<[String: Bucket]>([:])

    /// - Parameter clock: a seam for tests.
    init(_ limits: RequestLimits, clock: @escaping @Sendable () -> ContinuousClock.Instant = { .now }) {
        self.limits = limits
        self.clock = clock
    }

    /// Counts a request of a member, or refuses it.
    func count(member: ID<Member>) throws(Refusal) {
        try count("m\(member)", perMinute: limits.perMember)
    }

    /// Counts a request from a network, or refuses it. This machine itself is not counted: what runs beside the server — a proxy that does
    /// not say whom it speaks for, a check of health — speaks for everybody.
    func count(network: String) throws(Refusal) {
        guard !Network.isThisMachine(network) else { return }
        try count("n\(network)", perMinute: limits.perNetwork)
    }

    /// Counts a search; of members only their requests are counted.
    func countSearch(_ visit: Visit) throws(Refusal) {
        guard visit.viewer == nil, !Network.isThisMachine(visit.network) else { return }
        try count("s\(visit.network)", perMinute: limits.strangersSearches)
    }

    /// Counts what script asks while a member types a name: more than anybody types.
    func countSuggestion(of member: ID<Member>) throws(Refusal) {
        try count("g\(member)", perMinute: min(limits.perMember, 120))
    }

    private func count(_ key: String, perMinute limit: Int) throws(Refusal) {
        guard limit > 0 else { return }
        let now = clock()
        let missing = buckets.withLock { buckets -> Double in
            if buckets.count >= Self.capacity { Self.dropFull(&buckets, limits, at: now) }
            var bucket = buckets[key] ?? Bucket(tokens: Double(limit), at: now)
            bucket.tokens = min(Double(limit), bucket.tokens + (now - bucket.at).seconds * Double(limit) / 60)
            bucket.at = now
            let missing = 1 - bucket.tokens
            if missing <= 0 { bucket.tokens -= 1 }
            buckets[key] = bucket
            return missing
        }
        guard missing > 0 else { return }
        throw .tooMany(retryAfter: max(1, Int((missing * 60 / Double(limit)).rounded(.up))))
    }

    /// Forgets who has not come for a minute, for their buckets are full again; where that helps too little, everybody.
    private static func dropFull(_ buckets: inout [String: Bucket], _ limits: RequestLimits, at now: ContinuousClock.Instant) {
        buckets = buckets.filter { now - $0.value.at < .seconds(60) }
        if buckets.count > capacity / 2 { buckets.removeAll() }
    }
}

extension Duration {
    fileprivate var seconds: Double { self / .seconds(1) }
}
