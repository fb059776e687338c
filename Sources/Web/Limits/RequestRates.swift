import Core
import Synchronization

/// Counts requests in the memory of this node: a limit must not cost a write to the database for each page.
///
/// Token buckets: as much as the limit may come at once, afterwards as much as flows back. Several nodes each allow the whole limit.
package final class RequestRates: Sendable {
    private struct Bucket {
        var tokens: Double
        var at: ContinuousClock.Instant
        /// When it will be full again, and so tells nothing any more.
        var fullAt: ContinuousClock.Instant
    }

    /// Buckets that are kept. When more are in use, all begin anew: a flood of made-up networks must not fill the memory.
    private static let capacity = 200_000
    private static let day = 86_400

    private let limits: RequestLimits
    private let acts: [ActLimit: ActRate]
    private let clock: @Sendable () -> ContinuousClock.Instant
    private let buckets = Mutex<[String: Bucket]>([:])

    /// - Parameters:
    ///   - acts: those that are missing have no limit.
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

    /// Counts a request of a member, or refuses it.
    func count(member: ID<Member>) throws(Refusal) {
        try count("m\(member)", limits.perMember)
    }

    /// Counts something that a member does, or refuses it.
    func count(_ act: ActLimit, by member: ID<Member>) throws(Refusal) {
        guard let rate = acts[act] else { return }
        try count("a\(act) \(member)", rate.perMinute)
        try count("d\(act) \(member)", rate.perDay, in: Self.day)
    }

    /// Counts a request from a network, or refuses it. This machine itself is not counted: what runs beside the server — a proxy that does
    /// not say whom it speaks for, a check of health — speaks for everybody.
    func count(network: String) throws(Refusal) {
        try count("n", network, limits.perNetwork)
    }

    /// Counts a search: one costs as much as many pages.
    func countSearch(_ visit: PageRequest) throws(Refusal) {
        if let member = visit.viewer?.member { return try count(.search, by: member) }
        try count("s", visit.network, limits.strangersSearches)
    }

    /// Counts what script asks while a member types a name: more than anybody types.
    func countSuggestion(of member: ID<Member>) throws(Refusal) {
        try count("g\(member)", min(limits.perMember, 120))
    }

    /// By the network, and by the wider one around it: who has a /48 of IPv6 has 65,536 networks.
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

    /// Forgets whose buckets are full again; where that helps too little, everybody.
    private static func dropFull(_ buckets: inout [String: Bucket], at now: ContinuousClock.Instant) {
        buckets = buckets.filter { now < $0.value.fullAt }
        if buckets.count > capacity / 2 { buckets.removeAll() }
    }
}

extension Duration {
    fileprivate var seconds: Double { self / .seconds(1) }
}
