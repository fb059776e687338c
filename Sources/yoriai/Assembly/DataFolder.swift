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
}
