import Synchronization

/// Generates UUIDv7 ids that rise strictly within one process, even when the clock stands still or is set back.
package final class IDGenerator: Sendable {
    private let last = Mutex<UInt64>(0)

    package init() {}

    /// Makes every later id greater than this one.
    func follow<Entity>(_ id: ID<Entity>) {
        let high = UInt64(truncatingIfNeeded: id.bits >> 64)
        last.withLock { last in last = max(last, ((high >> 16) << 12) | (high & 0xFFF)) }
    }

    /// 48 bits of milliseconds, a counter of 12 bits, then 62 random bits (RFC 9562, method 1).
    package func make<Entity>(_: Entity.Type = Entity.self, at now: Moment) -> ID<Entity> {
        let wanted = UInt64(max(0, now.milliseconds)) << 12
        let stamp = last.withLock { last in
            last = max(wanted, last + 1)
            return last
        }
        let high = (stamp >> 12) << 16 | 0x7000 | (stamp & 0xFFF)
        let low = UInt64.random(in: 0...(.max >> 2)) | (1 << 63)
        return ID(bits: UInt128(high) << 64 | UInt128(low))
    }
}
