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
