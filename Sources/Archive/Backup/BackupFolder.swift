import Core
import Foundation

/// A folder of backups: a manifest for each, and the chunks they share.
///
///     2026-11-21T083000Z.json
///     chunks/3f/3f9a….gz
package struct BackupFolder: Sendable {
    package let folder: URL
    var chunks: ChunkStore { ChunkStore(folder: folder.appending(path: "chunks")) }

    package init(_ folder: URL) {
        self.folder = folder
    }

    /// A backup in the folder.
    package struct Entry: Sendable {
        /// `2026-11-21T083000Z`
        package let name: String
        package let manifest: Manifest
    }

    /// Names of all backups, oldest first.
    package func names() throws -> [String] {
        guard FileManager.default.fileExists(atPath: folder.path(percentEncoded: false)) else {
            throw ArchiveFailure("There is no folder \(folder.path(percentEncoded: false)).")
        }
        return try Disk.names(in: folder).filter { $0.hasSuffix("Z.json") }.map { String($0.dropLast(5)) }
    }

    package func entry(_ name: String) throws -> Entry {
        Entry(name: name, manifest: try Manifest.read(folder.appending(path: "\(name).json")))
    }

    /// The newest backup, or the newest one not later than `time`, parsed by `BackupTime`.
    package func entry(at time: String?) throws -> Entry {
        let limit = try time.map { text in
            guard let read = BackupTime(text) else {
                throw ArchiveFailure("\"\(text)\" is not a time. Write it as \(BackupTime.examples).")
            }
            return read.end
        }
        let dated = try names().compactMap { name in Self.moment(of: name).map { (name: name, at: $0) } }
        guard let newest = dated.filter({ limit == nil || $0.at <= limit ?? $0.at }).max(by: { $0.at < $1.at }) else {
            let oldest = dated.min { $0.at < $1.at }.map { " The oldest is \($0.name)." } ?? ""
            throw ArchiveFailure(
                "There is no backup\(time.map { " of \($0) or before" } ?? "") in \(folder.path(percentEncoded: false)).\(oldest)"
            )
        }
        return try entry(newest.name)
    }

    /// The time of a backup, from its name: `2026-11-21T083000Z`. Nil for other files.
    package static func moment(of name: String) -> Moment? {
        guard name.wholeMatch(of: /\d{4}-\d{2}-\d{2}T\d{6}Z/) != nil, let end = BackupTime(name)?.end else { return nil }
        return Moment(milliseconds: end.milliseconds - 999)
    }

    /// Locks out other backups and pruning until released.
    func lock() throws -> FileLock {
        guard let lock = try FileLock(folder.appending(path: ".lock"), shared: false) else {
            throw ArchiveFailure("Another backup or prune is running in \(folder.path(percentEncoded: false)).")
        }
        return lock
    }

    /// An unused name for a backup made now.
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
