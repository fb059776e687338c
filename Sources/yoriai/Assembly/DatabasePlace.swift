import Archive
import ArgumentParser
import Foundation
import PostgresEngine
import SQLCore
import SQLiteEngine

/// The location of a database, for copying: `sqlite:/var/lib/yoriai/yoriai.sqlite` or `postgres://yoriai@db.example.jp/yoriai`.
enum DatabasePlace {
    case sqlite(URL)
    case postgres(PostgresSettings)

    /// Parses the operator's argument. Passwords are refused, because process lists show arguments to every user.
    init(_ text: String) throws {
        if text.hasPrefix("sqlite:"), text.utf8.count > 7 {
            self = .sqlite(URL(filePath: String(text.dropFirst(7))))
        } else if let settings = try? PostgresSettings(url: text) {
            guard !settings.hasPassword else {
                throw ValidationError(
                    "The address of the database holds a password, which the process list shows to everybody: use ~/.pgpass."
                )
            }
            self = .postgres(settings)
        } else {
            throw ValidationError("\(text) is no database: write sqlite:/path/to/yoriai.sqlite or postgres://user@host:port/name")
        }
    }

    /// The database of an installation.
    init(of installation: Installation) {
        self = installation.database.map { .postgres($0) } ?? .sqlite(DataFolder.database(in: installation.data))
    }

    /// For display, without a password.
    var shown: String {
        switch self {
        case .sqlite(let file): "sqlite:\(file.path(percentEncoded: false))"
        case .postgres(let settings): "postgres://\(settings)"
        }
    }

    var engine: String {
        switch self {
        case .sqlite: "sqlite"
        case .postgres: "postgres"
        }
    }

    /// Opens an existing database for reading while a server runs.
    func openToRead() async throws -> any SQLCore.Database {
        switch self {
        case .sqlite(let file):
            try requireFile(file)
            return try await opened { try SQLiteDatabase(path: file.path(percentEncoded: false), readers: 2, isReadOnly: true) }
        case .postgres(let settings):
            return try await opened { try await PostgresDatabase(settings.named("yoriai-copy"), readers: 2, writers: 1) }
        }
    }

    /// Opens a database that no server uses. A file stays locked until released; servers on PostgreSQL are detected later.
    /// - Parameter isNew: creates a missing file.
    func openAlone(isNew: Bool) async throws -> (database: any SQLCore.Database, lock: FileLock?) {
        switch self {
        case .sqlite(let file):
            if !isNew { try requireFile(file) }
            let folder = file.deletingLastPathComponent()
            if isNew { try DataFolder.prepare(folder) }
            let lock = try DataFolder.lock(folder, shared: false)
            return (try await opened { try SQLiteDatabase(path: file.path(percentEncoded: false), readers: 2) }, lock)
        case .postgres(let settings):
            return (try await opened { try await PostgresDatabase(settings.named("yoriai-copy"), readers: 2, writers: 2) }, nil)
        }
    }

    private func requireFile(_ file: URL) throws {
        let path = file.path(percentEncoded: false)
        guard FileManager.default.fileExists(atPath: path) else { throw ArchiveFailure("There is no database \(path).") }
    }

    private func opened<Opened>(_ open: () async throws -> Opened) async throws -> Opened {
        do {
            return try await open()
        } catch {
            throw ArchiveFailure("\(shown) cannot be opened: \(error)")
        }
    }
}
