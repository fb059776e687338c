import Foundation
import PostgresEngine
import SQLCore
import Synchronization

/// The PostgreSQL that `script/with-postgres` started for these tests.
package enum ThrowAwayServer {
    package static let settings = ProcessInfo.processInfo.environment["YORIAI_TEST_POSTGRES"].flatMap { try? PostgresSettings(url: $0) }

    package static let leftOut = "PostgreSQL is left out: run script/with-postgres swift test"

    private static let count = Atomic(0)

    /// Makes an empty database, or a copy of another one.
    /// - Parameter template: nobody may be connected to it.
    package static func makeDatabase(template: String = "template0") async throws -> PostgresSettings {
        guard let settings else { throw SQLFailure.unavailable("no PostgreSQL was started for the tests: use script/with-postgres") }
        let name = "yoriai_\(ProcessInfo.processInfo.processIdentifier)_\(count.add(1, ordering: .relaxed).newValue)"
        try ServerWork.run("CREATE DATABASE \(name) TEMPLATE \(template) ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'", on: settings)
        return settings.with(database: name)
    }

    /// Removes a database, and whoever is connected to it.
    package static func drop(_ settings: PostgresSettings) throws {
        guard let server = Self.settings, let name = settings.database else { return }
        try ServerWork.run("DROP DATABASE \(name) WITH (FORCE)", on: server)
    }
}
