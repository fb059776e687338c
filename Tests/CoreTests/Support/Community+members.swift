import Core
import Foundation
import SQLCore
import Testing

extension TestCommunity {
    /// A line of the directory file; line 1 is the header.
    static func row(_ line: Int, _ values: [String: String]) -> DirectoryRow {
        DirectoryRow(line: line, values: ["id": "", "kind": "", "name": ""].merging(values) { $1 })
    }

    static let bodies = [
        row(2, ["id": "digital", "kind": "national", "name": "デジタル庁", "reading": "でじたるちょう", "domains": "digital.go.jp"]),
        row(
            3,
            [
                "id": "092096", "kind": "city", "name": "真岡市", "reading": "もおかし", "prefecture": "09", "population": "78284",
                "domains": "city.moka.lg.jp",
            ]
        ),
        row(4, ["id": "122041", "kind": "city", "name": "船橋市", "reading": "ふなばしし", "prefecture": "12", "domains": "city.funabashi.lg.jp"]),
        row(5, ["id": "011002", "kind": "city", "name": "札幌市", "reading": "さっぽろし", "prefecture": "01", "domains": "city.sapporo.jp"]),
        row(6, ["id": "011011", "kind": "ward", "name": "札幌市中央区", "reading": "さっぽろしちゅうおうく", "parent": "011002"]),
    ]

    /// Imports the directory and founds the community; returns its operator, a member of 真岡市.
    @discardableResult
    func found() async throws -> Viewer {
        _ = try await ImportDirectory(storage: storage)(Self.bodies)
        let founder = form("Sato@city.moka.lg.jp", name: "佐藤 花子", reading: "さとう はなこ")
        return try await viewer(FoundCommunity(storage: storage)(name: "寄合", founder: founder, agent: "test"))
    }

    /// Adds a member of an organisation of the directory through the join form.
    func member(named name: String, in slug: String = "092096") async throws -> Viewer {
        let domain = try #require(Self.bodies.first { $0.values["id"] == slug }?.values["domains"])
        let mail = "m\(UUID().uuidString.prefix(8))@\(domain)"
        let outcome = try await ConfirmJoin(storage: storage)(link(afterJoining: form(mail, name: name)), agent: "test")
        guard case .joined(let session) = outcome else { throw Refusal.notFound }
        return try await viewer(session)
    }

    func form(
        _ mail: String,
        name: String = "山田 太郎",
        reading: String = "やまだ たろう",
        organisation: String = "",
        consent: Bool = true
    ) -> JoinForm {
        JoinForm(mail: mail, name: name, reading: reading, section: "情報政策課", job: "情報化推進", organisation: organisation, consent: consent)
    }

    func viewer(_ session: OpenedSession) async throws -> Viewer {
        try #require(try await storage.read { try $0.sessions.viewer(token: session.secret.hash) }).viewer
    }

    /// Submits the form from a network of its own and returns the link of the newest mail.
    func link(afterJoining form: JoinForm) async throws -> String {
        try await RequestToJoin(storage: storage, stationery: .test)(form, network: UUID().uuidString)
        return try #require(try await letters().last).body
    }

    func organisation(_ slug: String) async throws -> Organisation {
        try #require(try await storage.read { try $0.organisations.organisation(slug: slug) })
    }

    func letters() async throws -> [TestMail] {
        try await database.read { tx in try tx.rows(TestMail.query, TestMail.init) }
    }

    func requests(for viewer: Viewer) async throws -> [JoinRequest] {
        try await storage.read { try $0.joinRequests.waiting(for: viewer, limit: 10) }
    }
}
