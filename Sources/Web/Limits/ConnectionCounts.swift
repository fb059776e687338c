import Synchronization

/// The number of open connections per network on this node.
final class ConnectionCounts: Sendable {
    private let counts = Mutex<[String: Int]>([:])

    /// Counts a connection, or returns false over the limit. After true the caller calls `close` once.
    func open(_ network: String, limit: Int) -> Bool {
        counts.withLock { counts in
            guard counts[network, default: 0] < limit else { return false }
            counts[network, default: 0] += 1
            return true
        }
    }

    func close(_ network: String) {
        counts.withLock { counts in
            let left = counts[network, default: 0] - 1
            counts[network] = left > 0 ? left : nil
        }
    }
}
