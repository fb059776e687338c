import Core
import Foundation
import Hummingbird
import HummingbirdTesting
import Logging
import SQLiteEngine
import Web

/// A server started for the first time: organisations, but no community.
struct EmptySite: Sendable {
    let site: AppContext
    let code = FirstRunCode()

    init() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "yoriai-empty-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let database = try SQLiteDatabase(path: folder.appending(path: "yoriai.sqlite").path())
        try await Migrations.run(on: database)
        let storage = Storage(database: database, clock: ManualClock())
        site = AppContext(
            storage: storage,
            settings: SiteSettings(),
            passwords: PlainPasswords(),
            seal: SecretBox(key: SecretBox.newKey())!,
            firstRun: code,
            find: FindPosts(storage: storage, index: try TestIndex.make(in: folder), plainText: PlainText.shown),
            logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })
        )
        let rows = [
            ["id": "092096", "kind": "city", "name": "真岡市", "reading": "もおかし", "domains": "city.moka.lg.jp"],
            ["id": "132063", "kind": "city", "name": "府中市", "reading": "ふちゅうし", "domains": "city.fuchu.tokyo.jp"],
            ["id": "342084", "kind": "city", "name": "府中市", "reading": "ふちゅうし", "domains": "city.fuchu.hiroshima.jp"],
        ]
        _ = try await ImportDirectory(storage: storage)(rows.enumerated().map { DirectoryRow(line: $0.offset + 2, values: $0.element) })
    }

    func run(_ body: @Sendable (Browser) async throws -> Void) async throws {
        let application = Application(router: Routes.router(site), logger: site.logger)
        try await application.test(.router) { client in try await body(Browser(client: client, cookies: [:])) }
    }
}
