import Core
import Testing

@Suite("Importing the directory")
struct ImportDirectoryTests {
    private let row = TestCommunity.row

    @Test("adds bodies, figures, wards and domains, and says how many")
    func adds() async throws {
        let community = try await TestCommunity()
        let kinds = try await community.announced {
            let changes = try await ImportDirectory(storage: community.storage)(TestCommunity.bodies)
            #expect([changes.added, changes.changed, changes.unchanged] == [5, 0, 0])
        }
        #expect(kinds == [.organisationChanged])
        let moka = try await community.organisation("092096")
        #expect(moka.kind == .city)
        let (population, city, wards) = try await community.storage.read { snapshot in
            let sapporo = try snapshot.organisations.organisation(ward: "011011")
            return (
                try snapshot.organisations.figures(of: moka.id).population, sapporo,
                try sapporo.map { try snapshot.organisations.wards(of: $0.id) } ?? []
            )
        }
        #expect(population == 78_284)
        #expect(city?.name == "札幌市")
        #expect(wards.map(\.name) == ["札幌市中央区"])
    }

    @Test("of the same file again changes nothing and announces nothing")
    func again() async throws {
        let community = try await TestCommunity()
        let importing = ImportDirectory(storage: community.storage)
        _ = try await importing(TestCommunity.bodies)
        let kinds = try await community.announced {
            let changes = try await importing(TestCommunity.bodies)
            #expect([changes.added, changes.changed, changes.unchanged] == [0, 0, 5])
        }
        #expect(kinds.isEmpty)
    }

    @Test("of a changed file changes what differs, keeps ids, and leaves bodies that are missing")
    func changes() async throws {
        let community = try await TestCommunity()
        let importing = ImportDirectory(storage: community.storage)
        _ = try await importing(TestCommunity.bodies)
        let before = try await community.organisation("092096")
        let changes = try await importing([
            row(2, ["id": "092096", "kind": "city", "name": "新真岡市", "reading": "しんもおかし", "domains": "city.shinmoka.lg.jp"]),
            row(3, ["id": "digital", "kind": "national", "name": "デジタル庁", "reading": "でじたるちょう", "domains": "digital.go.jp"]),
            row(4, ["id": "092134", "kind": "city", "name": "那須塩原市", "reading": "なすしおばらし"]),
        ])
        #expect([changes.added, changes.changed, changes.unchanged] == [1, 1, 1])
        let after = try await community.organisation("092096")
        #expect(after.id == before.id)
        #expect(after.name == "新真岡市")
        _ = try await community.organisation("122041")
        let mails = ["a@city.moka.lg.jp", "a@city.shinmoka.lg.jp", "a@city.funabashi.lg.jp"]
        let bodies = try await community.storage.read { snapshot in
            try mails.map { try snapshot.mailDomains.organisation(for: MailAddress($0))?.name }
        }
        #expect(bodies == [nil, "新真岡市", "船橋市"])
    }

    @Test("leaves the domains that an operator entered, also where the file gives them to another body")
    func operatorsDomains() async throws {
        let community = try await TestCommunity()
        let viewer = try await community.found()
        let funabashi = try await community.organisation("122041")
        try await AddMailDomain(storage: community.storage)("town.example.lg.jp", to: funabashi.id, by: viewer)
        _ = try await ImportDirectory(storage: community.storage)([
            row(2, ["id": "122041", "kind": "city", "name": "船橋市", "reading": "ふなばしし"]),
            row(3, ["id": "digital", "kind": "national", "name": "デジタル庁", "domains": "town.example.lg.jp"]),
        ])
        let domains = try await community.storage.read { try $0.mailDomains.domains(of: funabashi.id).map(\.domain) }
        #expect(domains == ["town.example.lg.jp"])
    }

    @Test("does not give a domain back that an operator took from a body, until they enter it again")
    func removedDomains() async throws {
        let community = try await TestCommunity()
        let viewer = try await community.found()
        let moka = try await community.organisation("092096")
        let named = row(2, ["id": "092096", "kind": "city", "name": "真岡市", "reading": "もおかし", "domains": "city.moka.lg.jp"])
        func domains() async throws -> [String] {
            _ = try await ImportDirectory(storage: community.storage)([named])
            return try await community.storage.read { try $0.mailDomains.domains(of: moka.id).map(\.domain) }
        }
        #expect(try await domains() == ["city.moka.lg.jp"])
        try await RemoveMailDomain(storage: community.storage)("city.moka.lg.jp", of: moka.id, by: viewer)
        #expect(try await domains().isEmpty)
        try await AddMailDomain(storage: community.storage)("city.moka.lg.jp", to: moka.id, by: viewer)
        #expect(try await domains() == ["city.moka.lg.jp"])
    }

    @Test("gives a domain that a ministry shares with its agencies to the ministry, and knows who shares it")
    func sharedDomain() async throws {
        let community = try await TestCommunity()
        _ = try await ImportDirectory(storage: community.storage)([
            row(2, ["id": "fdma", "kind": "national", "name": "消防庁", "parent": "soumu", "domains": "soumu.go.jp"]),
            row(3, ["id": "soumu", "kind": "national", "name": "総務省", "domains": "soumu.go.jp"]),
        ])
        let bodies = try await community.storage.read { try $0.mailDomains.organisations(for: MailAddress("a@soumu.go.jp")) }
        #expect(bodies.map(\.slug) == ["soumu", "fdma"])

        let again = try await ImportDirectory(storage: community.storage)([
            row(2, ["id": "fdma", "kind": "national", "name": "消防庁", "parent": "soumu", "domains": "fdma.go.jp"]),
            row(3, ["id": "soumu", "kind": "national", "name": "総務省", "domains": "soumu.go.jp"]),
        ])
        #expect(again.changed == 1)
        let own = try await community.storage.read { try $0.mailDomains.organisations(for: MailAddress("a@soumu.go.jp")) }
        #expect(own.map(\.slug) == ["soumu"])
    }

    @Test("reports every bad line with its number and changes nothing")
    func badLines() async throws {
        let community = try await TestCommunity()
        let rows = [
            row(2, ["id": "092096", "kind": "city", "name": "真岡市"]),
            row(3, ["id": "092095", "kind": "city", "name": "検査数字"]),
            row(4, ["id": "122041", "kind": "hamlet", "name": "種類"]),
            row(5, ["id": "digital", "kind": "national", "name": ""]),
            row(6, ["id": "011002", "kind": "city", "name": "数", "population": "many", "aging": "120", "fiscal": "-1"]),
            row(7, ["id": "092096", "kind": "city", "name": "二度目"]),
            row(8, ["id": "011011", "kind": "ward", "name": "親なし", "parent": "999999"]),
            row(9, ["id": "072028", "kind": "city", "name": "ドメイン", "domains": "lg.jp"]),
            row(10, ["id": "090000", "kind": "city", "name": "県のコード", "prefecture": "08"]),
            row(11, ["id": "soumu", "kind": "national", "name": "総務省", "domains": "soumu.go.jp"]),
            row(12, ["id": "moj", "kind": "national", "name": "法務省", "domains": "soumu.go.jp"]),
        ]
        let before = try await community.trace()
        let refusal = await #expect(throws: DirectoryRefusal.self) { _ = try await ImportDirectory(storage: community.storage)(rows) }
        let found = refusal?.flaws.map { "\($0.line) \($0.column) \($0.reason.key)" }
        #expect(
            found == [
                "3 id directory.code-wrong", "4 kind directory.kind-unknown", "5 name directory.cell-empty",
                "6 population directory.number-malformed", "6 aging directory.number-out-of-range", "6 fiscal directory.number-malformed",
                "7 id directory.repeated", "8 parent directory.parent-unknown", "9 domains directory.domain-wrong",
                "10 kind directory.kind-not-of-code", "10 prefecture directory.prefecture-wrong", "12 domains directory.domain-taken",
            ]
        )
        #expect(try await community.trace() == before)
    }

    @Test("refuses a file without lines and one without the columns it needs")
    func notADirectory() async throws {
        let community = try await TestCommunity()
        let importing = ImportDirectory(storage: community.storage)
        let empty = await #expect(throws: DirectoryRefusal.self) { _ = try await importing([]) }
        #expect(empty?.flaws.map(\.reason) == ["directory.empty"])
        let other = await #expect(throws: DirectoryRefusal.self) {
            _ = try await importing([DirectoryRow(line: 2, values: ["id": "1", "title": "x"])])
        }
        #expect(other?.flaws.map(\.column) == ["kind", "name"])
    }
}
