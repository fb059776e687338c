import Core
import Foundation

/// A folder of backups: a manifest each, and the pieces they share.
///
///     2026-11-21T083000Z.json
///     chunks/3f/3f9a….gz
package struct BackupFolder: Sendable {
    package let folder: URL
    var chunks: ChunkStore { ChunkStore(folder: folder.appending(path: "chunks")) }

    package init(_ folder: URL) {
        self.folder = folder
    }

    /// One backup in the folder.
    package struct Entry: Sendable {
        /// `2026-11-21T083000Z`
        package let name: String
        package let manifest: Manifest
    }

    /// Names of all backups, oldest first.
    package func names() throws -> [String] {
        guard FileManager.default.fileExists(atPath: folder.path(percentEncoded: false)) else {
            throw ArchiveFailure("There is no folder \(folder.path()).")
        }
        return try Disk.names(in: folder).filter { $0.hasSuffix("Z.json") }.map { String($0.dropLast(5)) }
    }

    package func entry(_ name: String) throws -> Entry {
        Entry(name: name, manifest: try Manifest.read(folder.appending(path: "\(name).json")))
    }

    /// The newest backup, or the newest that is not younger than `time` (`2026-11-21T08:30:00Z`, or the beginning of it).
    package func entry(at time: String?) throws -> Entry {
        let names = try names()
        let wanted = time.map { $0.replacing(":", with: "") }
        // A backup of 08:30:00 is one `at 2026-11-21T08:30`: what is not said can be anything.
        let fitting = names.filter { name in wanted.map { name.prefix($0.utf8.count) <= $0 } ?? true }
        guard let name = fitting.last else {
            throw ArchiveFailure("There is no backup\(time.map { " of \($0) or before" } ?? "") in \(folder.path()).")
        }
        return try entry(name)
    }

    /// Keeps other backups and prunings out until it is let go.
    func lock() throws -> FileLock {
        guard let lock = try FileLock(folder.appending(path: ".lock"), shared: false) else {
            throw ArchiveFailure("Another backup or pruning is at work in \(folder.path()).")
        }
        return lock
    }

    /// A name for a backup of now that no backup has yet.
    func newName(_ now: Moment) throws -> String {
        let taken = Set(try names())
        for seconds in 0..<60 {
            let time = TimeText.text(now.adding(seconds).milliseconds) ?? ""
            let name = String(time.prefix(19)).replacing(":", with: "") + "Z"
            if !taken.contains(name) { return name }
        }
        throw ArchiveFailure("There are sixty backups of this minute already.")
    }
}
