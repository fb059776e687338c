import Foundation

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The file of an index.
struct IndexFile: Sendable {
    let path: String

    /// The file's inode; nil when it does not exist. A replaced file has another one.
    var number: UInt64? {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        return (attributes?[.systemFileNumber] as? NSNumber)?.uint64Value
    }

    /// Deletes the file with SQLite's side files, which would otherwise be read as part of the next file of that name.
    func remove() throws {
        for file in ["-wal", "-shm", ""].map({ path + $0 }) where FileManager.default.fileExists(atPath: file) {
            try FileManager.default.removeItem(atPath: file)
        }
    }
}

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
