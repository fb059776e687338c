/// A cache bounded in bytes. Not synchronised: its owner locks it.
///
/// It has two generations: when the young one holds half the bytes it replaces the old one, and entries unused since then are evicted.
package struct BoundedCache<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private struct Entry: Sendable {
        let value: Value
        let cost: Int
    }

    private struct Generation: Sendable {
        var kept: [Key: Entry] = [:]
        var bytes = 0
    }

    /// The bytes of an entry beside its value: its key and table slots.
    private static var overhead: Int { 256 }

    private var young = Generation()
    private var old = Generation()
    /// Bytes per generation.
    private let limit: Int

    package init(bytes: Int) {
        limit = bytes / 2
    }

    /// Cached bytes.
    package var bytes: Int { young.bytes + old.bytes }

    package mutating func find(_ key: Key) -> Value? {
        if let entry = young.kept[key] { return entry.value }
        guard let entry = old.kept.removeValue(forKey: key) else { return nil }
        old.bytes -= entry.cost
        keep(entry, as: key)
        return entry.value
    }

    /// - Parameter bytes: the size of the value. One above half the bound is not kept.
    package mutating func keep(_ value: Value, as key: Key, bytes: Int) {
        keep(Entry(value: value, cost: bytes + Self.overhead), as: key)
    }

    private mutating func keep(_ entry: Entry, as key: Key) {
        guard entry.cost <= limit else { return }
        if young.bytes + entry.cost > limit {
            old = young
            young = Generation()
        }
        if let replaced = young.kept.updateValue(entry, forKey: key) { young.bytes -= replaced.cost }
        young.bytes += entry.cost
    }
}
