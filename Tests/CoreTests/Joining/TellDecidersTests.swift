import Core
import Testing

@Suite("An application that waits")
struct TellDecidersTests {
    private func apply(_ mail: String, to community: TestCommunity) async throws {
        let link = try await community.link(afterJoining: community.form(mail, organisation: "伊那市"))
        _ = try await ConfirmJoin(storage: community.storage, stationery: .test)(link, agent: "test")
    }

    private func told(_ community: TestCommunity) async throws -> [String] {
        try await community.letters().filter { $0.subject.hasPrefix("letter.applicants") }.map(\.mail)
    }

    @Test("is told to the operators where there is no manager, at most once in four hours")
    func operators() async throws {
        let community = try await TestCommunity()
        try await community.found()
        try await apply("a@inacity.example", to: community)
        try await apply("b@inacity.example", to: community)
        #expect(try await told(community) == ["sato@city.moka.lg.jp"])
        community.clock.advance(seconds: 4 * 3600)
        try await apply("c@inacity.example", to: community)
        #expect(try await told(community).count == 2)
    }

    @Test("is told to the managers where there are some")
    func managers() async throws {
        let community = try await TestCommunity()
        let founder = try await community.found()
        let manager = try await community.member(named: "鈴木 一郎")
        _ = try await GrantRole(storage: community.storage)(Role(.manager), to: manager.member, by: founder)
        try await apply("a@inacity.example", to: community)
        let mail = try await community.storage.read { try $0.members.mail(of: manager.member)?.text }
        #expect(try await told(community) == [try #require(mail)])
        #expect(try await community.storage.read { try $0.joinRequests.decisions().deciders } == 1)
    }

    @Test("is not told where the address tells the body")
    func known() async throws {
        let community = try await TestCommunity()
        try await community.found()
        let link = try await community.link(afterJoining: community.form("new@city.moka.lg.jp"))
        _ = try await ConfirmJoin(storage: community.storage, stationery: .test)(link, agent: "test")
        #expect(try await told(community).isEmpty)
    }
}
