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
            try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder.path())
        } catch {
            throw ValidationError("The data folder \(folder.path()) cannot be made: \(error.localizedDescription)")
        }
    }

    static func database(in folder: URL) -> URL {
        folder.appending(path: "yoriai.sqlite")
    }

    /// Held by servers together (`shared`), and by what must have the folder to itself alone.
    static func lock(_ folder: URL, shared: Bool) throws -> FileLock {
        guard let lock = try FileLock(folder.appending(path: "yoriai.lock"), shared: shared) else {
            throw ArchiveFailure(
                shared
                    ? "A restore, an import or a move is at work in \(folder.path()). Start the server when it is done."
                    : "A server is running in \(folder.path()). Stop it first."
            )
        }
        return lock
    }
}
