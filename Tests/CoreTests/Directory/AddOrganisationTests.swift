import Core
import Testing

@Suite("Adding a body by hand")
struct AddOrganisationTests {
    @Test("keeps its code, takes the prefecture from it, and lets its people join")
    func added() async throws {
        let community = try await TestCommunity()
        let viewer = try await community.found()
        let form = OrganisationForm(
            kind: "union",
            name: "芳賀地区広域行政事務組合",
            reading: "ハガチクコウイキギョウセイジムクミアイ",
            code: "098507",
            domains: "haga-kouiki.example.jp"
        )
        let kinds = try await community.announced {
            let organisation = try await AddOrganisation(storage: community.storage)(form, by: viewer)
            #expect(organisation.slug == "098507")
            #expect(organisation.prefecture == "09")
            #expect(organisation.reading == "はがちくこういきぎょうせいじむくみあい")
        }
        #expect(kinds == [.organisationChanged])
        let found = try await community.storage.read { try $0.mailDomains.organisation(for: MailAddress("a@haga-kouiki.example.jp")) }
        #expect(found?.kind == .union)
    }

    @Test("returns with every flaw of the form at once and leaves no trace")
    func flaws() async throws {
        let community = try await TestCommunity()
        let viewer = try await community.found()
        let form = OrganisationForm(
            kind: "union",
            name: "",
            reading: "漢字",
            prefecture: "48",
            code: "098500",
            domains: "gmail.com, a.example.jp"
        )
        let flaws: [Refusal.Flaw] = [
            .init("name", "field.empty"), .init("reading", "field.not-kana"), .init("code", "organisation.code-wrong"),
            .init("prefecture", "organisation.prefecture-wrong"), .init("domains", "domain.public"),
        ]
        try await community.expect(.invalid(flaws)) { _ = try await AddOrganisation(storage: community.storage)(form, by: viewer) }
    }

    @Test("is refused with a code that is there already, or a domain of another body")
    func duplicates() async throws {
        let community = try await TestCommunity()
        let viewer = try await community.found()
        let add = AddOrganisation(storage: community.storage)
        try await community.expect(.invalid("code", "organisation.code-taken")) {
            _ = try await add(OrganisationForm(kind: "city", name: "真岡市", reading: "もおかし", code: "092096"), by: viewer)
        }
        try await community.expect(.invalid("domains", "domain.taken")) {
            _ = try await add(OrganisationForm(kind: "firm", name: "会社", reading: "かいしゃ", domains: "city.moka.lg.jp"), by: viewer)
        }
    }

    @Test("is not for members")
    func forbidden() async throws {
        let community = try await TestCommunity()
        try await community.found()
        let member = try await community.member(named: "山田")
        try await community.expect(.forbidden("access.no-right")) {
            _ = try await AddOrganisation(storage: community.storage)(
                OrganisationForm(kind: "firm", name: "会社", reading: "かいしゃ"),
                by: member
            )
        }
    }
}
