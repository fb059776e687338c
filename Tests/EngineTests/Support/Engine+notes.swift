import Foundation
import SQLCore
import TestEngines
import Testing

extension Engine: CustomTestStringConvertible {
    package var testDescription: String { rawValue }

    /// Passes an empty database to `body` and closes it afterwards.
    func withDatabase(_ body: (any Database) async throws -> Void) async throws {
        let database = try await makeDatabase()
        try await body(database)
        try await database.close()
    }

    /// The same with a table of notes: a number, a unique name, and a text.
    func withNotes(_ body: (Notes) async throws -> Void) async throws {
        try await withDatabase { database in
            let notes = Notes(database: database)
            try await notes.create()
            try await body(notes)
        }
    }
}
