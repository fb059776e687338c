import Core
import Synchronization

/// Rate limits in the memory of this node, so that a page needs no write to the database.
///
/// Token buckets: the limit may be used at once and is refilled over time. Each node allows the whole limit.
package final class RequestRates: Sendable {
    private struct Bucket {
        var tokens: Double
        var at: ContinuousClock.Instant
        /// The time when it is full again and can be dropped.
        var fullAt: ContinuousClock.Instant
    }

    /// Maximum buckets. When more are in use, all are reset: a flood of forged networks must not fill the memory.
    private static let capacity = 200_000
    private static let day = 86_400

    private let limits: RequestLimits
    private let acts: [ActLimit: ActRate]
    private let clock: @Sendable () -> ContinuousClock.Instant
    private let buckets = Mutex<[String: Bucket]>([:])

    /// - Parameters:
    ///   - acts: missing kinds have no limit.
    ///   - clock: a seam for tests.
    init(
        _ limits: RequestLimits,
        acts: [ActLimit: ActRate] = [:],
        clock: @escaping @Sendable () -> ContinuousClock.Instant = { .now }
    ) {
        self.limits = limits
        self.acts = acts
        self.clock = clock
    }

    /// Counts a member's request; refuses it over the limit.
    func count(member: ID<Member>) throws(Refusal) {
        try count("m\(member)", limits.perMember)
    }

    /// Counts a member's act; refuses it over the limit.
    func count(_ act: ActLimit, by member: ID<Member>) throws(Refusal) {
        guard let rate = acts[act] else { return }
        try count("a\(act) \(member)", rate.perMinute)
        try count("d\(act) \(member)", rate.perDay, in: Self.day)
    }

    /// Counts a request from a network; refuses it over the limit. Loopback is exempt, because a proxy without `X-Forwarded-For` or a
    /// health check sends requests for everybody.
    func count(network: String) throws(Refusal) {
        try count("n", network, limits.perNetwork)
    }

    /// Counts a search, which costs as much as many pages.
    func countSearch(_ visit: PageRequest) throws(Refusal) {
        if let member = visit.viewer?.member { return try count(.search, by: member) }
        try count("s", visit.network, limits.strangersSearches)
    }

    /// Counts a suggestion while a member types a name: the limit exceeds any typing speed.
    func countSuggestion(of member: ID<Member>) throws(Refusal) {
        try count("g\(member)", min(limits.perMember, 120))
    }

    /// By network, and by the wider one around it: an IPv6 /48 contains 65,536 networks.
    private func count(_ kind: String, _ network: String, _ limit: Int) throws(Refusal) {
        guard !Network.isThisMachine(network) else { return }
        if let wider = Network.wider(network) { try count(kind + wider, limit * Network.widerBy) }
        try count(kind + network, limit)
    }

    private func count(_ key: String, _ limit: Int, in seconds: Int = 60) throws(Refusal) {
        guard limit > 0 else { return }
        let now = clock()
        let perSecond = Double(limit) / Double(seconds)
        let missing = buckets.withLock { buckets -> Double in
            if buckets.count >= Self.capacity { Self.dropFull(&buckets, at: now) }
            var bucket = buckets[key] ?? Bucket(tokens: Double(limit), at: now, fullAt: now)
            bucket.tokens = min(Double(limit), bucket.tokens + (now - bucket.at).seconds * perSecond)
            bucket.at = now
            let missing = 1 - bucket.tokens
            if missing <= 0 { bucket.tokens -= 1 }
            bucket.fullAt = now + .seconds((Double(limit) - bucket.tokens) / perSecond)
            buckets[key] = bucket
            return missing
        }
        guard missing > 0 else { return }
        throw .tooMany(retryAfter: max(1, Int((missing / perSecond).rounded(.up))))
    }

    /// Drops full buckets; all of them when that frees too little.
    private static func dropFull(_ buckets: inout [String: Bucket], at now: ContinuousClock.Instant) {
        buckets = buckets.filter { now < $0.value.fullAt }
        if buckets.count > capacity / 2 { buckets.removeAll() }
    }
}

extension Duration {
    fileprivate var seconds: Double { self / .seconds(1) }
}
