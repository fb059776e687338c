import Foundation

/// The files of this repository, as they lie on disk.
enum SourceTree {
    /// The folder that holds `Package.swift`, found from where this file was compiled.
    static let root = URL(filePath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Read once: every test looks at them.
    private static let sources = Result { try files(in: "Sources", ending: ["swift"]) }

    /// The Swift files under a folder of the repository, in the order of their paths.
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
