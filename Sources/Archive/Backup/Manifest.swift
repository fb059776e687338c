import Core
import Crypto
import Foundation

/// The content of one backup.
package struct Manifest: Codable, Sendable, Equatable {
    /// The format version; a newer one than known is refused.
    package var format = 1
    package var madeAt: String
    package var program: String
    /// The schema version.
    package var schema: Int
    /// `sqlite` or `postgres`, for information: the rows are the same.
    package var engine: String
    /// The id of the newest event.
    package var head: Int64
    package var tables: [TablePart]
    package var files: [FilePart]
    /// Tables that are not included.
    package var leftOut: [String]
    /// The effective settings, without secrets.
    package var settings: [String: String]
    /// SHA-256 of this file without this line.
    package var hash: String?

    package struct TablePart: Codable, Sendable, Equatable {
        package var name: String
        package var rows: Int
        package var chunks: [ChunkPart]
    }

    package struct ChunkPart: Codable, Sendable, Equatable {
        package var name: String
        package var rows: Int
    }

    package struct FilePart: Codable, Sendable, Equatable {
        /// Relative to the data folder: `files/….pdf`.
        package var path: String
        package var bytes: Int
        package var chunks: [String]
    }

    package var chunks: Set<String> { Set(tables.flatMap { $0.chunks.map(\.name) } + files.flatMap(\.chunks)) }

    /// The file with its hash.
    func sealed() throws -> [UInt8] {
        var manifest = self
        manifest.hash = try unsealedHash()
        return try manifest.encoded()
    }

    static func read(_ file: URL) throws -> Manifest {
        let path = file.path(percentEncoded: false)
        let bytes = try Disk.read(file)
        guard let manifest = try? JSONDecoder().decode(Manifest.self, from: Data(bytes)) else {
            throw ArchiveFailure("The backup \(path) is corrupt, or was written by a newer release: it cannot be read.")
        }
        guard manifest.format == 1 else {
            throw ArchiveFailure("The backup \(path) has format \(manifest.format), which this release does not know: use a newer one.")
        }
        guard try manifest.hash == manifest.unsealedHash() else {
            throw ArchiveFailure("The backup \(path) is corrupt: its hash does not match.")
        }
        return manifest
    }

    private func unsealedHash() throws -> String {
        var manifest = self
        manifest.hash = nil
        return Array(SHA256.hash(data: try manifest.encoded())).hex
    }

    private func encoded() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(self)) + [UInt8(ascii: "\n")]
    }
}
