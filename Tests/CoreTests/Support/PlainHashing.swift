import Core
import Synchronization

/// Readable hashes, and a count of the work of a real hash.
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

    /// True for a hash with an older, lower cost.
    func needsRehash(_ hash: String) -> Bool { hash.hasPrefix("old:") }
}
