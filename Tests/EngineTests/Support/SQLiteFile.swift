import Foundation

/// A path in a folder of its own, for SQLite's side files.
struct SQLiteFile: Sendable {
    let folder: URL

    var path: String { folder.appending(path: "yoriai.sqlite").path() }

    static func withFile(_ body: (SQLiteFile) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "yoriai-engine-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try await body(SQLiteFile(folder: folder))
    }

    /// The permissions of every file in the folder, by name.
    func permissions() throws -> [String: Int] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path())
        return try Dictionary(
            uniqueKeysWithValues: names.map { name in
                let attributes = try FileManager.default.attributesOfItem(atPath: folder.appending(path: name).path())
                return (name, attributes[.posixPermissions] as? Int ?? -1)
            }
        )
    }
}
