import Foundation
import SQLCore
import SQLiteEngine
import Testing

/// An engine that the contract is held against. A new engine is a new case; the tests stay as they are.
enum Engine: String, CaseIterable, Sendable, CustomTestStringConvertible {
    case sqlite

    var testDescription: String { rawValue }

    /// Gives `body` an empty database of its own and removes it afterwards.
    func withDatabase(_ body: (any Database) async throws -> Void) async throws {
        switch self {
        case .sqlite:
            try await SQLiteFile.withFile { file in
                let database = try SQLiteDatabase(path: file.path)
                try await body(database)
                try await database.close()
            }
        }
    }

    /// The same with a table of notes: a number, a name nobody else may have, and a text.
    func withNotes(_ body: (Notes) async throws -> Void) async throws {
        try await withDatabase { database in
            let notes = Notes(database: database)
            try await notes.create()
            try await body(notes)
        }
    }
}
