import Archive
import ArgumentParser
import Foundation

/// The folder with everything of an installation. Only its owner may access it.
enum DataFolder {
    static func prepare(_ folder: URL) throws {
        // SQLite's side files must not get wider permissions either.
        umask(0o077)
        do {
            for path in [folder, folder.appending(path: "outbox")] {
                try FileManager.default.createDirectory(at: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            }
            try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder.path(percentEncoded: false))
        } catch {
            throw ValidationError("The data folder \(folder.path(percentEncoded: false)) cannot be created: \(error.localizedDescription)")
        }
    }

    static func database(in folder: URL) -> URL {
        folder.appending(path: "yoriai.sqlite")
    }

    /// Held while serving from a file, which a single process may do. Nil for a PostgreSQL database, which several nodes can share.
    ///
    /// The system releases it with the process, however that ends.
    static func lockServing(_ installation: Installation) throws -> FileLock? {
        guard installation.database == nil else { return nil }
        let folder = installation.data
        try prepare(folder)
        guard let lock = try FileLock(folder.appending(path: "serving.lock"), shared: false) else {
            throw ArchiveFailure(
                """
                A server is running in \(folder.path(percentEncoded: false)) already. Stop it first, or name another --data. \
                Several nodes need PostgreSQL.
                """
            )
        }
        return lock
    }

    /// Held in shared mode by processes that use the folder, and exclusively by commands that need it alone.
    static func lock(_ folder: URL, shared: Bool) throws -> FileLock {
        guard let lock = try FileLock(folder.appending(path: "yoriai.lock"), shared: shared) else {
            throw ArchiveFailure(
                shared
                    ? "A restore, an import or a move is at work in \(folder.path(percentEncoded: false)). Start the server when it is done."
                    : "A server is running in \(folder.path(percentEncoded: false)). Stop it first."
            )
        }
        return lock
    }
}
