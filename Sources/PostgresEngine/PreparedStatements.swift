import CPostgres

/// Names of a connection's prepared statements, with least-recently-used eviction.
struct PreparedStatements {
    struct Key: Hashable {
        let text: String
        let types: [Oid]
    }

    private struct Entry {
        let name: String
        var usedAt: Int
    }

    private var entries: [Key: Entry] = [:]
    private var clock = 0
    private let limit: Int

    /// - Parameter limit: the server has one more briefly, until the evicted one is closed.
    init(limit: Int = 399) {
        self.limit = limit
    }

    mutating func name(of key: Key) -> String? {
        clock += 1
        guard let index = entries.index(forKey: key) else { return nil }
        entries.values[index].usedAt = clock
        return entries.values[index].name
    }

    /// A name for a new statement, and the name to evict over the limit.
    mutating func add(_ key: Key) -> (name: String, replaced: String?) {
        var replaced: String?
        if entries.count >= limit, let oldest = entries.min(by: { $0.value.usedAt < $1.value.usedAt }) {
            entries[oldest.key] = nil
            replaced = oldest.value.name
        }
        clock += 1
        let name = "y\(clock)"
        entries[key] = Entry(name: name, usedAt: clock)
        return (name, replaced)
    }

    mutating func remove(_ key: Key) {
        entries[key] = nil
    }
}
