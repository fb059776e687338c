import Core
import Testing

@Suite("Changing one's profile")
struct ProfileTests {
    @Test("changes name and reading, is found by them, and is announced")
    func renamed() async throws {
        let community = try await TestCommunity()
        try await community.found()
        let member = try await community.member(named: "山田 太郎")
        let kinds = try await community.announced {
            try await ChangeProfile(storage: community.storage)(name: "高橋 太郎", reading: "タカハシ　タロウ", by: member)
        }
        #expect(kinds == [.memberChanged])
        let found = try await community.storage.read { snapshot in
            try ["高橋太", "たかはし", "タカハシタ"].map { try snapshot.members.search($0, limit: 5).map(\.name) }
        }
        #expect(found == [["高橋 太郎"], ["高橋 太郎"], ["高橋 太郎"]])
    }

    @Test("is refused with an empty name or a reading that is not kana, both at once")
    func flaws() async throws {
        let community = try await TestCommunity()
        let member = try await community.found()
        let flaws: [Refusal.Flaw] = [.init("name", "field.empty"), .init("reading", "field.not-kana")]
        try await community.expect(.invalid(flaws)) {
            try await ChangeProfile(storage: community.storage)(name: " ", reading: "高橋", by: member)
        }
    }

    @Test("keeps preferences, announces them, and refuses words that are no choice")
    func preferences() async throws {
        let community = try await TestCommunity()
        let member = try await community.found()
        let change = ChangePreferences(storage: community.storage)
        let kinds = try await community.announced { try await change(Preferences(language: "en", theme: "dark", keys: false), by: member) }
        #expect(kinds == [.memberChanged])
        let viewer = try await community.storage.read { try $0.viewers.viewer(member.member) }
        #expect(viewer?.preferences == Preferences(language: "en", theme: "dark", keys: false))
        let flaws: [Refusal.Flaw] = [.init("language", "preferences.unknown"), .init("theme", "preferences.unknown")]
        try await community.expect(.invalid(flaws)) { try await change(Preferences(language: "fr", theme: "pink"), by: member) }
    }
}
