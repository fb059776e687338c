import Foundation
import PostgresEngine
import SQLCore
import SQLiteEngine

/// An engine that tests run on. A new engine is a new case; the tests stay as they are.
package enum Engine: String, CaseIterable, Sendable {
    case sqlite, postgres

    /// Those there are: PostgreSQL only where `script/with-postgres` started one.
    package static var allCases: [Engine] { ThrowAwayServer.settings == nil ? [.sqlite] : [.sqlite, .postgres] }

    /// What the tests of the platform run on: PostgreSQL where there is one.
    package static var main: Engine { ThrowAwayServer.settings == nil ? .sqlite : .postgres }

    /// Makes an empty database of its own. Its files go with the temporary folder, a database with its server.
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
