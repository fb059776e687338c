import Core
import Foundation
import SQLCore
import SQLiteEngine

/// A fresh community in its own database file, with a clock that stands.
struct TestCommunity: Sendable {
    let clock: ManualClock
    let database: any Database
    let storage: Storage

    init() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "yoriai-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        database = try SQLiteDatabase(path: folder.appending(path: "yoriai.sqlite").path())
        clock = ManualClock()
        try await Migrations.run(on: database)
        storage = Storage(database: database, clock: clock)
    }
}
