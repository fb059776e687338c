import Core
import Testing

@Suite("Founding the community")
struct FoundCommunityTests {
    @Test("makes the founder an operator on a seat of the body their address names")
    func founded() async throws {
        let community = try await TestCommunity()
        let founder = try await community.found()
        #expect(founder.has(.operator))
        #expect(founder.organisation.name == "真岡市")
        #expect(founder.section == "情報政策課")
        let founded = try await community.storage.read { try $0.community.find() }
        #expect(founded?.name == "寄合")
        #expect(founded?.isDemo == false)
        let kinds = try await community.storage.read { try $0.events.after(0) }.map(\.kind)
        #expect(kinds == [.organisationChanged, .communityFounded, .memberJoined])
    }

    @Test("is refused the second time and leaves no trace")
    func twice() async throws {
        let community = try await TestCommunity()
        try await community.found()
        try await community.expect(.conflict("community.founded")) {
            _ = try await FoundCommunity(storage: community.storage)(
                name: "別の寄合",
                founder: community.form("x@city.moka.lg.jp"),
                agent: "test"
            )
        }
    }

    @Test("takes the chosen body where the address names none, and refuses without one")
    func chosen() async throws {
        let community = try await TestCommunity()
        _ = try await ImportDirectory(storage: community.storage)(TestCommunity.bodies)
        let found = FoundCommunity(storage: community.storage)
        try await community.expect(.invalid("organisation", "join.organisation-missing")) {
            _ = try await found(name: "寄合", founder: community.form("x@example.com"), agent: "test")
        }
        let body = try await community.organisation("digital")
        let session = try await found(name: "寄合", founder: community.form("x@example.com"), organisation: body.id, agent: "test")
        #expect(try await community.viewer(session).organisation == body)
    }

    @Test("returns with every flaw of the form at once")
    func flaws() async throws {
        let community = try await TestCommunity()
        let flaws: [Refusal.Flaw] = [
            .init("community", "field.empty"), .init("mail", "mail.malformed"), .init("name", "field.empty"),
            .init("consent", "join.consent-missing"),
        ]
        try await community.expect(.invalid(flaws)) {
            _ = try await FoundCommunity(storage: community.storage)(
                name: " ",
                founder: community.form("nobody", name: "", consent: false),
                agent: "test"
            )
        }
    }
}
