import SQLCore
import Testing

@testable import Core

@Suite("The author of a masked post that an operator looked at")
struct TellUnmaskedTests {
    private func looked() async throws -> (community: TestCommunity, author: Viewer) {
        let meeting = try await Meeting()
        let reply = try await meeting.reply(to: meeting.start(), voice: .masked)
        _ = try await UnmaskPost(storage: meeting.storage)(reply, reason: "警察から照会", as: meeting.keeper)
        let (community, author) = (meeting.community, meeting.other)
        return (community, author)
    }

    private func tell(_ community: TestCommunity, days: Int = 7) async throws -> Int {
        try await TellUnmasked(storage: community.storage, stationery: .test, days: days)()
    }

    @Test("hears of it after the days that are set, once, on their home and by letter")
    func told() async throws {
        let (community, author) = try await looked()
        let hasUntold = { try await community.storage.read { try $0.unmaskings.hasUntold(before: $0.now.adding(-7 * 86_400)) } }
        #expect(try await tell(community) == 0)
        #expect(try await !hasUntold())
        #expect(try await community.storage.read { try $0.notices(of: author) }.isEmpty)
        community.clock.advance(seconds: 7 * 86_400)
        #expect(try await hasUntold())
        #expect(try await tell(community) == 1)
        #expect(try await tell(community) == 0)
        let notices = try await community.storage.read { try $0.notices(of: author) }
        #expect(notices.map(\.kind) == [.unmasked])
        #expect(notices.map(\.reason) == ["警察から照会"])
        #expect(notices.map(\.actor) == ["佐藤 花子"])
        let mail = try await community.storage.read { try $0.members.mail(of: author.member)?.text }
        let letters = try await community.letters().filter { $0.subject.hasPrefix("letter.unmasked") }
        #expect(letters.map(\.mail) == [try #require(mail)])
    }

    @Test("hears at once where no days are set")
    func atOnce() async throws {
        let (community, author) = try await looked()
        #expect(try await tell(community, days: 0) == 1)
        #expect(try await community.storage.read { try $0.notices(of: author) }.count == 1)
    }

    @Test("hears once, also when several nodes look at the same time")
    func nodes() async throws {
        let (community, author) = try await looked()
        community.clock.advance(seconds: 8 * 86_400)
        let counts = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<4 { group.addTask { try await tell(community) } }
            return try await group.reduce(into: [Int]()) { $0.append($1) }
        }
        #expect(counts.reduce(0, +) == 1, "\(counts)")
        #expect(try await community.storage.read { try $0.notices(of: author) }.count == 1)
    }

    @Test("takes the notice off their home, and nobody else does")
    func seen() async throws {
        let (community, author) = try await looked()
        _ = try await tell(community, days: 0)
        let notice = try #require(try await community.storage.read { try $0.notices(of: author) }.first)
        let other = try await community.member(named: "高橋 二郎")
        try await SeeNotice(storage: community.storage)(notice.id, by: other)
        #expect(try await community.storage.read { try $0.notices(of: author) }.count == 1)
        for _ in 0..<2 { try await SeeNotice(storage: community.storage)(notice.id, by: author) }
        #expect(try await community.storage.read { try $0.notices(of: author) }.isEmpty)
    }
}
