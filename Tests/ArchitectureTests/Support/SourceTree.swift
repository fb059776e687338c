import Foundation

/// The files of this repository.
enum SourceTree {
    /// The folder with `Package.swift`, found from this file's path.
    static let root = URL(filePath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Cached, because every test reads them.
    private static let sources = Result { try files(in: "Sources", ending: ["swift"]) }

    /// The Swift files under a folder of the repository, by path.
    static func swiftFiles(in folder: String) throws -> [SourceFile] {
        guard folder.hasPrefix("Sources") else { return try files(in: folder, ending: ["swift"]) }
        return try sources.get().filter { $0.path.hasPrefix(folder + "/") }
    }

    static func files(in folder: String, ending extensions: [String]) throws -> [SourceFile] {
        let base = root.appending(path: folder)
        let names = try FileManager.default.subpathsOfDirectory(atPath: base.path())
        return try names.filter { name in extensions.contains { name.hasSuffix(".\($0)") } }.sorted().map { name in
            SourceFile(path: "\(folder)/\(name)", text: try String(contentsOf: base.appending(path: name), encoding: .utf8))
        }
    }
}
