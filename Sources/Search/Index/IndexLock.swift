import Foundation

/// A lock for filling the index, because two processes would undo each other's work. Held until the process ends or `unlock`.
final class IndexLock: Sendable {
    private let descriptor: Int32

    /// Nil when another process holds it.
    init?(beside path: String) {
        let descriptor = open(path + ".lock", O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return nil }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            return nil
        }
        self.descriptor = descriptor
    }

    deinit {
        close(descriptor)
    }
}
