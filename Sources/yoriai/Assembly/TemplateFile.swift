import ArgumentParser
import Core
import Foundation
import Web

/// A template as a file of who runs the server.
enum TemplateFile {
    static func read(_ file: String) throws -> SpaceTemplate {
        guard let data = FileManager.default.contents(atPath: file) else { throw ValidationError("\(file) cannot be read.") }
        return try SpaceTemplate(file: data)
    }

    /// Runs what takes the file and prints a line for each thing that is wrong with it: `FILE: types[0].fields[2].choices: …`.
    static func telling<Value>(_ file: String, _ work: () async throws -> Value) async throws -> Value {
        do {
            return try await work()
        } catch let refused as DefinitionFlaws {
            for flaw in refused.flaws { print("\(file): \(flaw.path.isEmpty ? "" : "\(flaw.path): ")\(Texts.english(flaw.reason))") }
            throw ExitCode.failure
        }
    }
}
