import Foundation
import PostgresEngine
import SQLCore
import Synchronization

/// The PostgreSQL server started by `script/with-postgres`.
package enum ThrowAwayServer {
    package static let leftOut = "PostgreSQL is left out: run script/with-postgres swift test"

    private static let url = ProcessInfo.processInfo.environment["YORIAI_TEST_POSTGRES"]
    package static let settings = url.flatMap { try? PostgresSettings(url: $0) }

    private static let count = Atomic(0)

    /// Creates an empty database.
    package static func makeDatabase() throws -> PostgresSettings {
        let (server, name) = try next()
        try ServerWork.run("CREATE DATABASE \(name) TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'", on: server)
        return server.with(database: name)
    }

    /// Creates an empty schema: equivalent to a database for most tests, and ten times as fast.
    package static func makeSchema() throws -> PostgresSettings {
        let (server, name) = try next()
        try ServerWork.run("CREATE SCHEMA \(name)", on: server)
        return try PostgresSettings(url: "\(url ?? "")?options=-c%20search_path%3D\(name)")
    }

    private static func next() throws -> (PostgresSettings, String) {
        guard let settings else { throw SQLFailure.unavailable(leftOut) }
        return (settings, "yoriai_\(ProcessInfo.processInfo.processIdentifier)_\(count.add(1, ordering: .relaxed).newValue)")
    }
}
