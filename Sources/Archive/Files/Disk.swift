import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Files readable by their owner only, written atomically.
package enum Disk {
    /// Creates the folder and its parents.
    package static func makeFolder(_ folder: URL) throws {
        do {
            try FileManager.default.createDirectory(
                at: folder,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
        } catch {
            throw ArchiveFailure("The folder \(folder.path(percentEncoded: false)) cannot be created: \(error.localizedDescription)")
        }
    }

    /// Writes a temporary file, flushes it and renames it: after a power failure the file is complete or absent.
    ///
    /// The name itself is durable after `settle` of the folder.
    package static func write(_ bytes: [UInt8], to file: URL) throws {
        let draft = try DraftFile(file)
        try draft.append(bytes)
        try draft.finish()
    }

    /// Flushes a folder (`fsync`), which makes its names durable.
    package static func settle(_ folder: URL) throws {
        let file = open(folder.path(percentEncoded: false), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard file >= 0 else { throw failure(folder) }
        defer { close(file) }
        guard fsync(file) == 0 else { throw failure(folder) }
    }

    package static func read(_ file: URL) throws -> [UInt8] {
        do {
            let handle = try FileHandle(forReadingFrom: file)
            defer { try? handle.close() }
            return Array(try handle.readToEnd() ?? Data())
        } catch {
            throw ArchiveFailure("\(file.path(percentEncoded: false)) cannot be read: \(error.localizedDescription)")
        }
    }

    /// Names in a folder, sorted; empty when it does not exist. Names with a leading dot are temporary files and left out.
    package static func names(in folder: URL) throws -> [String] {
        guard FileManager.default.fileExists(atPath: folder.path(percentEncoded: false)) else { return [] }
        do {
            return try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false)).filter { !$0.hasPrefix(".") }
                .sorted()
        } catch {
            throw ArchiveFailure("The folder \(folder.path(percentEncoded: false)) cannot be read: \(error.localizedDescription)")
        }
    }

    package static func remove(_ file: URL) throws {
        guard unlink(file.path(percentEncoded: false)) == 0 || errno == ENOENT else { throw failure(file) }
    }

    static func failure(_ file: URL) -> ArchiveFailure {
        ArchiveFailure("\(file.path(percentEncoded: false)) cannot be written: \(String(cString: strerror(errno))).")
    }
}
