import Core
import Testing

@Suite("Deciding about an applicant")
struct DecideRequestTests {
    /// A founded community with one waiting applicant.
    private func waiting(_ mail: String = "a@union.example.jp") async throws -> (TestCommunity, founder: Viewer, request: JoinRequest) {
        let community = try await TestCommunity()
        let founder = try await community.found()
        let form = community.form(mail, organisation: "芳賀地区広域行政事務組合")
        _ = try await ConfirmJoin(storage: community.storage)(community.link(afterJoining: form), agent: "test")
        return (community, founder, try #require(try await community.requests(for: founder).first))
    }

    @Test("admits them, writes a letter that signs in for three days, and is announced")
    func accepted() async throws {
        let (community, founder, request) = try await waiting()
        let decide = DecideRequest(storage: community.storage, stationery: .test)
        let body = founder.organisation.id
        let kinds = try await community.announced { try await decide(request.id, .accept(into: body, addDomain: false), by: founder) }
        #expect(kinds == [.requestDecided, .memberJoined])
        let letter = try #require(try await community.letters().last)
        #expect(letter.subject == "letter.admitted -")
        community.clock.advance(seconds: 71 * 3600)
        let viewer = try await community.viewer(ConfirmSignIn(storage: community.storage)(letter.body, agent: "test").opened)
        #expect(viewer.organisation.id == body)
        #expect(try await community.requests(for: founder).isEmpty)
    }

    @Test("can add the domain, so that colleagues join without waiting")
    func domainAdded() async throws {
        let (community, founder, request) = try await waiting()
        let decide = DecideRequest(storage: community.storage, stationery: .test)
        let body = founder.organisation.id
        let kinds = try await community.announced { try await decide(request.id, .accept(into: body, addDomain: true), by: founder) }
        #expect(kinds == [.requestDecided, .organisationChanged, .memberJoined])
        let outcome = try await ConfirmJoin(storage: community.storage)(
            community.link(afterJoining: community.form("b@union.example.jp")),
            agent: "test"
        )
        guard case .joined = outcome else { throw Refusal.notFound }
    }

    @Test("cannot add a domain that anybody can get; the applicant keeps waiting")
    func publicDomain() async throws {
        let (community, founder, request) = try await waiting("a@gmail.com")
        try await community.expect(.invalid("domain", "domain.public")) {
            try await DecideRequest(storage: community.storage, stationery: .test)(
                request.id,
                .accept(into: founder.organisation.id, addDomain: true),
                by: founder
            )
        }
    }

    @Test("refuses them with a reason in a letter, and lets them apply again")
    func refused() async throws {
        let (community, founder, request) = try await waiting()
        let decide = DecideRequest(storage: community.storage, stationery: .test)
        try await community.expect(.invalid("reason", "field.empty")) { try await decide(request.id, .refuse(reason: " "), by: founder) }
        let kinds = try await community.announced { try await decide(request.id, .refuse(reason: "所属が分かりません"), by: founder) }
        #expect(kinds == [.requestDecided])
        #expect(try await community.letters().last?.subject == "letter.refused - 所属が分かりません")
        let form = community.form("a@union.example.jp", organisation: "芳賀地区広域行政事務組合")
        _ = try await ConfirmJoin(storage: community.storage)(community.link(afterJoining: form), agent: "test")
        #expect(try await community.requests(for: founder).count == 1)
    }

    @Test("counts once: the second decision is a conflict and leaves no trace")
    func race() async throws {
        let (community, founder, request) = try await waiting()
        let decide = DecideRequest(storage: community.storage, stationery: .test)
        let body = founder.organisation.id
        let won = await withTaskGroup(of: Bool.self) { group in
            for number in 1...10 {
                let decision: JoinDecision = number.isMultiple(of: 2) ? .accept(into: body, addDomain: false) : .refuse(reason: "理由")
                group.addTask { (try? await decide(request.id, decision, by: founder)) != nil }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(won == 1)
        try await community.expect(.conflict("request.decided")) { try await decide(request.id, .refuse(reason: "理由"), by: founder) }
        try await community.expect(.conflict("request.decided")) {
            try await decide(request.id, .accept(into: body, addDomain: true), by: founder)
        }
    }

    @Test("is not for members, who do not see the requests either")
    func forbidden() async throws {
        let (community, founder, request) = try await waiting()
        let member = try await community.member(named: "山田")
        try await community.expect(.forbidden("access.no-right")) {
            try await DecideRequest(storage: community.storage, stationery: .test)(
                request.id,
                .accept(into: founder.organisation.id, addDomain: false),
                by: member
            )
        }
        await #expect(throws: Refusal.forbidden("access.no-right")) { _ = try await community.requests(for: member) }
    }
}
