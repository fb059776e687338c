import Archive
import ArgumentParser
import Foundation

/// The folder that holds everything of an installation. Only its owner may look into it.
enum DataFolder {
    static func prepare(_ folder: URL) throws {
        // Files that SQLite makes beside the database get no more rights than this either.
        umask(0o077)
        do {
            for path in [folder, folder.appending(path: "outbox")] {
                try FileManager.default.createDirectory(at: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            }
            try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder.path(percentEncoded: false))
        } catch {
            throw ValidationError("The data folder \(folder.path(percentEncoded: false)) cannot be made: \(error.localizedDescription)")
        }
    }

    static func database(in folder: URL) -> URL {
        folder.appending(path: "yoriai.sqlite")
    }

    /// Held by who serves from a file: one process alone. Nil where the database is a server's, which several nodes use.
    ///
    /// The system lets go of it with the process, however that ends.
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

    /// Held by whoever works on the folder together with others (`shared`), and by what must have the folder to itself alone.
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
