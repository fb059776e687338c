import ArgumentParser
import Core
import Foundation
import PostgresEngine
import SQLCore
import SQLiteEngine

/// Opens an installation's database: a file in the data folder, or one on a PostgreSQL server.
enum OpenDatabase {
    /// - Parameter isDurable: false does not wait for the server's disk.
    static func open(_ installation: Installation, isDurable: Bool = true) async throws -> any Database {
        guard let settings = installation.database else { return try open(installation.data) }
        do {
            let readers = installation.databaseConnections / 2
            return try await PostgresDatabase(
                isDurable ? settings : settings.withoutWaitingForDisk,
                readers: readers,
                writers: installation.databaseConnections - readers
            )
        } catch {
            throw ValidationError("The database \(settings) cannot be used: \(error)")
        }
    }

    /// Returns the number of migrations of a newer release in the database.
    static func migrate(_ database: any Database) async throws -> Int {
        do {
            return try await Migrations.run(on: database)
        } catch {
            throw ValidationError("The database cannot be brought to the present schema: \(error)")
        }
    }

    static func open(_ folder: URL) throws -> SQLiteDatabase {
        do {
            return try SQLiteDatabase(path: folder.appending(path: "yoriai.sqlite").path(percentEncoded: false))
        } catch {
            throw ValidationError("The database in \(folder.path(percentEncoded: false)) cannot be opened: \(error)")
        }
    }
}
