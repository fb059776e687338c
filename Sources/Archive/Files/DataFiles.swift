import Foundation

/// The files of an installation beside its database: those in subfolders of the data folder, and its own synonyms.
///
/// Other files beside the database are not copied: its side files, locks, keys and settings, which may contain passwords, indexes, which
/// can be rebuilt, and mail in the outbox, which contains sign-in links.
package struct DataFiles: Sendable {
    private let folder: URL

    private static let beside: Set<String> = ["synonyms.txt"]
    private static let leftOut: Set<Substring> = ["outbox"]

    package struct File: Sendable {
        /// Relative to the data folder, with slashes.
        package let path: String
        package let url: URL
    }

    package init(_ folder: URL) {
        self.folder = folder
    }

    /// By path. Hidden files are temporary.
    package func all() throws -> [File] {
        let base = folder.path(percentEncoded: false)
        guard let entries = FileManager.default.enumerator(atPath: base) else { return [] }
        var files: [File] = []
        for case let path as String in entries where Self.isKept(path) {
            guard entries.fileAttributes?[.type] as? FileAttributeType == .typeRegular else { continue }
            files.append(File(path: path, url: folder.appending(path: path)))
        }
        return files.sorted { $0.path < $1.path }
    }

    private static func isKept(_ path: String) -> Bool {
        let parts = path.split(separator: "/")
        guard let name = parts.last, !parts.contains(where: { $0.hasPrefix(".") }) else { return false }
        guard parts.count > 1 else { return beside.contains(path) }
        return !Self.leftOut.contains(parts[0]) && !name.contains(".sqlite") && !name.hasSuffix(".lock")
    }

    /// Refuses an output folder inside the data folder, which the next backup would include.
    func requireOutside(_ place: URL) throws {
        let parts = [place, folder].map { $0.standardizedFileURL.resolvingSymlinksInPath().pathComponents }
        guard !parts[0].starts(with: parts[1]) else {
            throw ArchiveFailure(
                "\(place.path(percentEncoded: false)) lies in the data folder: name a folder elsewhere, best on another disk."
            )
        }
    }

    /// The target of a backup's file. Throws for a path that leads out of the folder.
    func place(_ path: String) throws -> URL {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count > 1 || Self.beside.contains(path), !parts.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." }) else {
            throw ArchiveFailure("\(path) is not a path inside the data folder.")
        }
        return folder.appending(path: path)
    }
}
