import Foundation

/// The content of an export: `export.json`, written last. It contains no time, so that exports of the same community are identical.
package struct ExportIndex: Codable, Sendable, Equatable {
    package static let name = "export.json"

    /// The format version.
    package var format = 1
    package var schema: Int
    package var tables: [TablePart]
    package var files: [FilePart]
    /// Omitted tables, and columns as `table.column`.
    package var leftOut: [String]

    package struct TablePart: Codable, Sendable, Equatable {
        package var name: String
        package var rows: Int
        /// The sum of the SHA-256 of all lines including line ends.
        package var fingerprint: String
    }

    package struct FilePart: Codable, Sendable, Equatable {
        package var path: String
        package var sha256: String
    }

    func encoded() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(self)) + [UInt8(ascii: "\n")]
    }

    package static func read(_ folder: URL) throws -> ExportIndex {
        let file = folder.appending(path: name)
        guard FileManager.default.fileExists(atPath: file.path(percentEncoded: false)) else {
            throw ArchiveFailure(
                "There is no \(name) in \(folder.path(percentEncoded: false)): this is no export, or one that was interrupted."
            )
        }
        guard let index = try? JSONDecoder().decode(ExportIndex.self, from: Data(Disk.read(file))) else {
            throw ArchiveFailure("\(file.path(percentEncoded: false)) is not the index of an export.")
        }
        guard index.format == 1 else { throw ArchiveFailure("The export has format \(index.format), which this release does not know.") }
        return index
    }
}
