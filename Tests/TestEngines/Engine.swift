import Foundation
import PostgresEngine
import SQLCore
import SQLiteEngine

/// An engine to run tests on. A new engine is a new case; the tests stay the same.
package enum Engine: String, CaseIterable, Sendable {
    case sqlite, postgres

    /// The available ones: PostgreSQL only when `script/with-postgres` started it.
    package static var allCases: [Engine] { ThrowAwayServer.settings == nil ? [.sqlite] : [.sqlite, .postgres] }

    /// The engine of the platform's tests: PostgreSQL when available.
    package static var main: Engine { ThrowAwayServer.settings == nil ? .sqlite : .postgres }

    /// Creates an empty database. Its files are in a temporary folder; a PostgreSQL database is dropped with its server.
    package func makeDatabase() async throws -> any Database {
        switch self {
        case .sqlite:
            let folder = FileManager.default.temporaryDirectory.appending(path: "yoriai-test-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            return try SQLiteDatabase(path: folder.appending(path: "yoriai.sqlite").path())
        case .postgres:
            return try await PostgresDatabase(ThrowAwayServer.makeSchema(), readers: 2, writers: 4)
        }
    }
}
