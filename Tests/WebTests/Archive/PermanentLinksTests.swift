import Archive
import Core
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import SQLiteEngine
import Testing
import Web

@testable import Core

@Suite("Addresses")
struct PermanentLinksTests {
    @Test("lead to the same after an export and an import into another installation")
    func imported() async throws {
        let site = try await TestSite()
        let topic = try await site.start("文字コードは何にしましたか", "本文です", by: .nozawa)
        let reply = try await site.reply("UTF-8です", to: topic, by: .kurihara)
        let folder = try Self.newFolder()
        let export = try ExportCommunity(to: folder.appending(path: "export"), data: folder.appending(path: "data"))
        let index = try await site.site.storage.read { try export.writeTables($0.tx) { _ in } }
        try export.finish(index)
        let moved = try SQLiteDatabase(path: folder.appending(path: "moved.sqlite").path())
        _ = try await ImportCommunity(from: export.folder)(into: moved, data: folder)
        try await Self.expectPages(
            [
                "/topics/\(topic)": "文字コードは何にしましたか", "/posts/\(reply)": "UTF-8です", "/channels/\(site.channel)": "オープンデータ",
                "/spaces/\(site.space)": "政策テーマ", "/members/\(site.member(.nozawa))": "野沢 美咲", "/organisations/092096": "真岡市",
            ],
            on: moved,
            of: site,
            as: site.viewer(.kurihara)
        )
    }

    @Test("lead to the same after a backup was restored; everybody signs in again, with their old password")
    func restored() async throws {
        let site = try await TestSite()
        let topic = try await site.start("文字コードは何にしましたか", "本文です", by: .nozawa)
        try await site.site.storage.write { try $0.passwords.put("plain:a long password", of: site.viewer(.nozawa).member) }
        let folder = try Self.newFolder()
        let backups = BackupFolder(folder.appending(path: "backups"))
        _ = try await MakeBackup(
            database: site.database,
            engine: "sqlite",
            data: folder.appending(path: "data"),
            program: "test",
            settings: [:]
        )(to: backups)
        let restored = try SQLiteDatabase(path: folder.appending(path: "restored.sqlite").path())
        _ = try await RestoreBackup(backups)(backups.entry(at: nil), into: restored, data: folder)
        let storage = Storage(database: restored)
        try await Self.run(restored, as: site) { client in
            let cookies = site.cookies
            let browser = Browser(client: client, cookies: cookies)
            let answer = try await browser.get("/home", as: .nozawa)
            #expect(answer.status == 303, "the old session is gone")
        }
        #expect(try await storage.read { try $0.passwords.hash(of: site.viewer(.nozawa).member) } != nil)
        try await Self.expectPages(["/topics/\(topic)": "文字コードは何にしましたか"], on: restored, of: site, as: site.viewer(.nozawa))
    }

    private static func expectPages(_ pages: [String: String], on database: SQLiteDatabase, of original: TestSite, as viewer: Viewer)
        async throws
    {
        let session = try await Storage(database: database).write { try $0.openSession(of: viewer.member, agent: "test") }
        try await run(database, as: original) { client in
            let browser = Browser(client: client, cookies: [.nozawa: "yoriai_session=\(session.secret.text)"])
            for (path, words) in pages {
                let page = try await browser.get(path, as: .nozawa)
                #expect(page.status == 200, "\(path)")
                #expect(page.seen.contains(words), "\(path)")
            }
        }
    }

    private static func run(
        _ database: SQLiteDatabase,
        as original: TestSite,
        _ body: @Sendable (any TestClientProtocol) async throws -> Void
    ) async throws {
        let logger = Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })
        let site = AppContext(
            storage: Storage(database: database),
            settings: SiteSettings(),
            passwords: PlainPasswords(),
            seal: SecretBox(key: SecretBox.newKey())!,
            firstRun: nil,
            find: original.site.find,
            logger: logger
        )
        let application = Application(router: Routes.router(site), logger: logger)
        try await application.test(.router) { client in try await body(client) }
    }

    private static func newFolder() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "yoriai-links-\(UUID().uuidString)",
            directoryHint: .isDirectory
        )
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        return folder
    }
}
