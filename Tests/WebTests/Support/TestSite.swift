import Core
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import SQLiteEngine
import Search
import TestActs
import TestEngines
import Testing
import Web

@testable import Core

/// A small community behind the real routes: three organisations, four members, open and closed channels.
struct TestSite: Sendable {
    let site: AppContext
    let clock: ManualClock
    let database: SQLiteDatabase
    /// Counts the site's statements.
    let counting: CountingDatabase
    let signal: WakeSignal
    let index: SearchIndex
    private(set) var people: [Name: Viewer] = [:]
    private(set) var cookies: [Name: String] = [:]
    let channel: ID<Core.Channel>
    let closed: ID<Core.Channel>
    let municipal: ID<Core.Channel>
    let space: ID<Space>

    enum Name: String, CaseIterable {
        /// 真岡市
        case nozawa
        /// 大田原市
        case kurihara
        /// デジタル庁, manager
        case morishita
        /// デジタル庁, operator
        case aikawa
    }

    /// - Parameter kept: reads all that is kept again by default, and fails where it differs.
    init(_ settings: SiteSettings = SiteSettings(postsPerMinute: 0), logger: Logger? = nil, keeping kept: SharedReads = .rereading)
        async throws
    {
        let folder = FileManager.default.temporaryDirectory.appending(path: "yoriai-web-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        database = try SQLiteDatabase(path: folder.appending(path: "yoriai.sqlite").path())
        clock = ManualClock()
        signal = WakeSignal()
        try await Migrations.run(on: database)
        counting = CountingDatabase(database)
        let storage = Storage(database: counting, clock: clock, keeping: kept, wake: signal.wake)
        index = try TestIndex.make(in: folder)
        site = AppContext(
            storage: storage,
            settings: settings,
            passwords: PlainPasswords(),
            seal: SecretBox(key: SecretBox.newKey())!,
            firstRun: nil,
            find: FindPosts(storage: storage, index: index, plainText: PlainText.shown),
            logger: logger ?? Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })
        )
        let rows = [
            ["id": "092096", "kind": "city", "name": "真岡市", "reading": "もおかし", "population": "78284", "domains": "city.moka.lg.jp"],
            ["id": "092100", "kind": "city", "name": "大田原市", "reading": "おおたわらし", "population": "68053", "domains": "city.ohtawara.lg.jp"],
            ["id": "digital", "kind": "national", "name": "デジタル庁", "reading": "でじたるちょう", "domains": "digital.go.jp"],
        ]
        _ = try await ImportDirectory(storage: storage)(rows.enumerated().map { DirectoryRow(line: $0.offset + 2, values: $0.element) })
        let digital = try await storage.read { try $0.organisations.organisation(slug: "digital")!.id }
        let session = try await FoundCommunity(storage: storage)(
            name: "試しの寄合",
            isDemo: true,
            founder: JoinForm(mail: "aikawa@digital.go.jp", name: "相川 誠", reading: "あいかわ まこと", section: "参事官室", consent: true),
            organisation: digital,
            agent: "test"
        )
        people[.aikawa] = try await storage.read { try $0.viewers.viewer(session.member)! }
        let others: [(Name, String, String, String, String)] = [
            (.nozawa, "野沢 美咲", "のざわ みさき", "092096", "情報政策課"), (.kurihara, "栗原 直人", "くりはら なおと", "092100", "情報政策課"),
            (.morishita, "森下 遥", "もりした はるか", "digital", "共創の担当"),
        ]
        for (key, name, reading, slug, section) in others {
            let body = try await storage.read { try $0.organisations.organisation(slug: slug)!.id }
            people[key] = try await AddDemoMember(storage: storage)(
                JoinForm(mail: "\(key.rawValue)@demo.example", name: name, reading: reading, section: section, consent: true),
                in: body
            )
        }
        let aikawa = people[.aikawa]!
        _ = try await GrantRole(storage: storage)(Role(.manager), to: people[.morishita]!.member, by: aikawa)
        people[.morishita] = try await storage.read { [people] in try $0.viewers.viewer(people[.morishita]!.member)! }
        space = try await CreateSpace(storage: storage)(
            SpaceDraft(name: "政策テーマ", lead: "テーマごとに話します。", kind: .theme, audience: .government),
            as: aikawa
        )
        let local = try await CreateSpace(storage: storage)(
            SpaceDraft(name: "自治体だけの場", lead: "", kind: .cohort, audience: .municipal),
            as: aikawa
        )
        channel = try await CreateChannel(storage: storage)(
            ChannelDraft(name: "オープンデータ", lead: "公開と活用", access: .open, posting: .everyone),
            in: space,
            as: aikawa
        )
        closed = try await CreateChannel(storage: storage)(
            ChannelDraft(name: "招待の部屋", lead: "", access: .invitation, posting: .everyone),
            in: space,
            as: aikawa
        )
        municipal = try await CreateChannel(storage: storage)(
            ChannelDraft(name: "率直な相談", lead: "", access: .open, posting: .everyone),
            in: local,
            as: aikawa
        )
        for (name, viewer) in people {
            let opened = try await storage.write { try $0.openSession(of: viewer.member, agent: "test") }
            cookies[name] = "yoriai_session=\(opened.secret.text)"
        }
    }

    func viewer(_ name: Name) -> Viewer { people[name]! }

    /// Updates the search index.
    func feed() async throws {
        try await SearchIndexer(storage: site.storage, index: index, signal: signal, logger: site.logger, plainText: PlainText.of).catchUp()
    }

    /// Runs requests against the routes without a network.
    func run(_ body: @Sendable (Browser) async throws -> Void) async throws {
        // With the renderer of open pages.
        let application = Application(router: Routes.router(site), services: [site.live], logger: site.logger)
        try await application.test(.router) { client in
            try await body(Browser(client: client, cookies: cookies))
        }
    }

    func start(
        _ title: String,
        _ text: String = "",
        by name: Name,
        in channel: ID<Core.Channel>? = nil,
        kind: Topic.Kind = .question,
        voice: Post.Voice? = nil
    ) async throws -> ID<Topic> {
        try await StartTopic(storage: site.storage, limit: PostingLimit(perMinute: 0))(
            kind,
            in: channel ?? self.channel,
            title: TopicTitle(title),
            text: PostText(underTitle: text),
            voice: voice ?? (kind == .announcement ? .office : .personal),
            key: .fresh(),
            as: viewer(name)
        )
    }

    func reply(_ text: String, to topic: ID<Topic>, by name: Name, voice: Post.Voice = .personal) async throws -> ID<Post> {
        try await PostReply(storage: site.storage, limit: PostingLimit(perMinute: 0))(
            PostText(text),
            to: topic,
            voice: voice,
            key: .fresh(),
            as: viewer(name)
        )
    }
}

extension IdempotencyKey {
    static func fresh() throws -> IdempotencyKey { try IdempotencyKey(Secret().text) }
}

/// A fake for Argon2, which is slow by design and tested in its own target.
struct PlainPasswords: PasswordHashing {
    func hash(_ password: String) async throws -> String { "plain:" + password }
    func verify(_ password: String, against hash: String) async -> Bool { hash == "plain:" + password }
    func needsRehash(_ hash: String) -> Bool { false }
}
