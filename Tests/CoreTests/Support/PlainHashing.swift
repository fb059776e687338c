import Core
import Synchronization

/// Hashes that anybody can read, and a count of the work a real hash would have cost.
final class PlainHashing: PasswordHashing {
    private let count = Mutex(0)

    var work: Int { count.withLock { $0 } }

    func hash(_ password: String) async throws -> String {
        count.withLock { $0 += 1 }
        return "plain:\(password)"
    }

    func verify(_ password: String, against hash: String) async -> Bool {
        count.withLock { $0 += 1 }
        return hash == "plain:\(password)" || hash == "old:\(password)"
    }

    /// As a hash of an older, lower cost would be.
    func needsRehash(_ hash: String) -> Bool { hash.hasPrefix("old:") }
}
