import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A lock on a file, held until `release` or the end of the process, however it ends.
///
/// The server holds that of its data folder in shared mode; commands that need the folder exclusively request it so.
package final class FileLock: Sendable {
    private let file: Int32

    /// Nil when another process holds a conflicting lock.
    package init?(_ path: URL, shared: Bool) throws {
        file = open(path.path(percentEncoded: false), O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw Disk.failure(path) }
        guard flock(file, (shared ? LOCK_SH : LOCK_EX) | LOCK_NB) == 0 else {
            close(file)
            return nil
        }
    }

    /// Keeps the lock alive until here, even if it is not referenced otherwise.
    package func release() {
        flock(file, LOCK_UN)
    }

    deinit {
        close(file)
    }
}
