import Core
import Foundation
import Gzip
import SQLCore
import SQLiteEngine
import Testing

@testable import Archive

/// A database written by an earlier release, with rows in nearly every table.
///
/// It is stored as a file beside this one. A release adds its own with `sqlite3 yoriai.sqlite "VACUUM INTO 'X.sqlite'"` and gzip.
struct OlderRelease: Sendable, CustomTestStringConvertible {
    let name: String
    /// Its number of migrations.
    let schema: Int

    static let all = [OlderRelease(name: "0.1.0", schema: 11)]

    var testDescription: String { name }

    /// The original file, in a folder of its own.
    func unpacked() throws -> URL {
        let packed = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "\(name).sqlite.gz")
        let bytes = try #require(Gzip.decompress([UInt8](Data(contentsOf: packed)), limit: 64 << 20))
        let file = try Sample.newFolder().appending(path: "yoriai.sqlite")
        try Disk.write(bytes, to: file)
        return file
    }
}
