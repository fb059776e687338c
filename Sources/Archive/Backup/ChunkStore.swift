import Core
import Crypto
import Foundation
import Gzip

/// Chunks of backups, each a gzip file named by the SHA-256 of its content: `chunks/3f/3f9a….gz`. Equal chunks are stored once.
///
/// `zcat FILE | sha256sum` prints the name.
struct ChunkStore: Sendable {
    let folder: URL

    /// Maximum bytes of a chunk.
    static let limit = 16 << 20

    static func name(of bytes: [UInt8]) -> String {
        Array(SHA256.hash(data: bytes)).hex
    }

    func file(_ name: String) -> URL {
        folder.appending(path: "\(name.prefix(2))/\(name).gz")
    }

    func has(_ name: String) -> Bool {
        FileManager.default.fileExists(atPath: file(name).path(percentEncoded: false))
    }

    /// Writes the chunk; returns the size of its file. Durable after `settle`.
    func put(_ bytes: [UInt8], as name: String) throws -> Int {
        guard let small = Gzip.compress(bytes, effort: .quick) else { throw ArchiveFailure("zlib ran out of memory.") }
        let file = file(name)
        try Disk.makeFolder(file.deletingLastPathComponent())
        try Disk.write(small, to: file)
        return small.count
    }

    /// The chunk, verified against its name.
    func bytes(of name: String) throws -> [UInt8] {
        let file = file(name)
        let path = file.path(percentEncoded: false)
        guard has(name) else { throw ArchiveFailure("The chunk \(path) is missing.") }
        guard let bytes = Gzip.decompress(try Disk.read(file), limit: Self.limit) else {
            throw ArchiveFailure("The chunk \(path) is corrupt: it cannot be decompressed.")
        }
        guard Self.name(of: bytes) == name else { throw ArchiveFailure("The chunk \(path) is corrupt: its hash does not match its name.") }
        return bytes
    }

    func names() throws -> [String] {
        try Disk.names(in: folder).flatMap { part in
            try Disk.names(in: folder.appending(path: part)).filter { $0.hasSuffix(".gz") }.map { String($0.dropLast(3)) }
        }
    }

    /// Flushes the folders of all chunks (`fsync`).
    func settle() throws {
        for part in try Disk.names(in: folder) { try Disk.settle(folder.appending(path: part)) }
        try Disk.settle(folder)
    }

    /// Deletes temporary files of interrupted backups.
    func removeDrafts() throws {
        for part in try Disk.names(in: folder) {
            let part = folder.appending(path: part)
            for name in try FileManager.default.contentsOfDirectory(atPath: part.path(percentEncoded: false)) where name.hasPrefix(".") {
                try Disk.remove(part.appending(path: name))
            }
        }
    }
}
