import Core
import Testing

@Suite("What a stranger is told")
struct FrontPageTests {
    @Test("is how many bodies and members are here")
    func counts() async throws {
        let community = try await TestCommunity()
        try await community.found()
        _ = try await community.member(named: "田中 一郎")
        let leaver = try await community.member(named: "鈴木 花", in: "122041")
        var page = try await community.storage.read { try $0.frontPage() }
        #expect(page.municipal == OrganisationShare(taking: 2, known: 3))
        #expect(page.national == OrganisationShare(taking: 0, known: 1))
        #expect(page.prefectures["09"] == OrganisationShare(taking: 1, known: 1))
        #expect(page.prefectures["01"] == OrganisationShare(taking: 0, known: 1))
        #expect(page.members == 3)
        #expect(page.topics == 0)
        try await LeaveCommunity(storage: community.storage)(leaver)
        page = try await community.storage.read { try $0.frontPage() }
        #expect(page.municipal.taking == 1)
        #expect(page.members == 2)
    }
}
