import Foundation

/// Deletes all but the newest backups, and the chunks no longer referenced.
package struct PruneBackups: Sendable {
    package struct Outcome: Sendable {
        package let removed: [String]
        package let kept: [String]
        package let chunks: Int
    }

    package init() {}

    /// - Parameter keep: the number to keep, at least 1.
    package func callAsFunction(in folder: BackupFolder, keep: Int) throws -> Outcome {
        guard keep >= 1 else { throw ArchiveFailure("At least one backup has to be kept.") }
        _ = try folder.names()
        let lock = try folder.lock()
        defer { lock.release() }
        let names = try folder.names()
        let kept = Array(names.suffix(keep))
        // Read first, because the chunks of an unreadable backup are unknown.
        let needed = try kept.reduce(into: Set<String>()) { $0.formUnion(try folder.entry($1).manifest.chunks) }
        let removed = Array(names.dropLast(keep))
        for name in removed { try Disk.remove(folder.folder.appending(path: "\(name).json")) }
        // Manifests are deleted first: an interruption leaves surplus chunks, never missing ones.
        try Disk.settle(folder.folder)
        try folder.chunks.removeDrafts()
        let unneeded = try folder.chunks.names().filter { !needed.contains($0) }
        for name in unneeded { try Disk.remove(folder.chunks.file(name)) }
        return Outcome(removed: removed, kept: kept, chunks: unneeded.count)
    }
}
