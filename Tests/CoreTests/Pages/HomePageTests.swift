import TestActs
import Testing

@testable import Core

@Suite("The home page")
struct HomePageTests {
    let meeting: Meeting

    init() async throws {
        meeting = try await Meeting()
    }

    @Test("shows what moved in one's channels, the newest first")
    func newest() async throws {
        try await JoinChannel(storage: meeting.storage)(meeting.channel, true, as: meeting.asker)
        let elsewhere = try await meeting.community.channel("別の", in: meeting.space, by: meeting.keeper)
        let first = try await meeting.start("一", by: meeting.other)
        _ = try await meeting.start("二", by: meeting.other)
        _ = try await meeting.start("三", in: elsewhere, by: meeting.other)
        _ = try await meeting.reply(to: first, by: meeting.keeper)
        let home = try await home(of: meeting.asker)
        #expect(home.channels.map(\.channel.name) == ["オープンデータ"])
        #expect(home.newest.map(\.topic.title) == ["一"])
        #expect(home.newest.map(\.isUnread) == [true])
        #expect(home.unanswered.map(\.topic.title) == ["二"], "no topic stands twice")
    }

    @Test("shows who named one, by name or by body, and not oneself")
    func mentions() async throws {
        let topic = try await meeting.start(kind: .discussion, by: meeting.keeper)
        _ = try await meeting.reply("@野沢美咲さん", to: topic)
        _ = try await meeting.reply("@真岡市の皆さん", to: topic)
        _ = try await meeting.reply("@真岡市です", to: topic, by: meeting.asker)
        _ = try await meeting.reply("@船橋市", to: topic, by: meeting.asker)
        #expect(try await home(of: meeting.asker).mentions.map(\.post.body) == ["@真岡市の皆さん", "@野沢美咲さん"])
        #expect(try await home(of: meeting.other).mentions.map(\.post.body) == ["@船橋市"])
    }

    @Test("tells a mention of oneself from one of one's body")
    func personal() async throws {
        let topic = try await meeting.start("件名", by: meeting.other)
        _ = try await meeting.reply("@野沢美咲さん と @真岡市", to: topic, by: meeting.other)
        _ = try await meeting.reply("@真岡市の皆さん", to: topic, by: meeting.other)
        #expect(try await home(of: meeting.asker).mentions.map(\.isPersonal) == [false, true])
    }

    @Test("shows to who joined a body only what named it since")
    func newcomer() async throws {
        let topic = try await meeting.start("件名", by: meeting.other)
        _ = try await meeting.reply("@真岡市の皆さん、前の話", to: topic, by: meeting.other)
        meeting.community.clock.advance(seconds: 7 * 7 * 86_400)
        let newcomer = try await meeting.community.member(named: "新人")
        #expect(try await home(of: newcomer).mentions.isEmpty)
        _ = try await meeting.reply("@真岡市の皆さん、今の話", to: topic, by: meeting.other)
        #expect(try await home(of: newcomer).mentions.map(\.post.body) == ["@真岡市の皆さん、今の話"])
        #expect(try await home(of: meeting.asker).mentions.count == 2)
    }

    @Test("suggests where one practises, announcements, arrivals and the prefecture before what many joined")
    func suggestions() async throws {
        let (keeper, community) = (meeting.keeper, meeting.community)
        let first = try await CreateSpace(storage: meeting.storage)(
            SpaceDraft(name: "はじめて", lead: "", kind: .practice, audience: .municipal),
            as: keeper
        )
        for number in 1...4 { _ = try await community.channel("多い\(number)", in: meeting.space, by: keeper) }
        _ = try await community.channel("栃木県", in: meeting.space, by: keeper)
        _ = try await community.channel("着任", in: meeting.space, purpose: .arrivals, by: keeper)
        _ = try await community.channel("知らせ", in: meeting.space, purpose: .announcements, by: keeper)
        _ = try await community.channel("練習", in: first, by: keeper)
        _ = try await community.channel("雑談", in: first, by: keeper)
        let home = try await home(of: meeting.asker)
        #expect(home.suggestions.prefix(4).map(\.channel.name) == ["練習", "知らせ", "着任", "栃木県"])
        #expect(home.suggestions.count == HomePage.length)
    }

    @Test("lists one's own questions, masked ones too, without what was withdrawn or became something else")
    func questions() async throws {
        let titles = ["一", "二", "三", "四"]
        var topics: [ID<Topic>] = []
        for (number, title) in titles.enumerated() {
            topics.append(try await meeting.start(title, voice: number == 0 ? .masked : .personal))
        }
        _ = try await meeting.start("人の", by: meeting.other)
        _ = try await WithdrawPost(storage: meeting.storage)(meeting.opening(of: topics[1]), reason: "", as: meeting.asker)
        try await ChangeKind(storage: meeting.storage)(topics[2], to: .discussion, as: meeting.asker)
        #expect(try await home(of: meeting.asker).questions.map(\.title) == ["四", "一"])
    }

    @Test("shows mentions only where one may read")
    func hiddenMentions() async throws {
        let closed = try await meeting.community.space("閉じた場", .members, by: meeting.keeper)
        let inner = try await meeting.community.channel("内側", in: closed, by: meeting.keeper)
        let topic = try await meeting.start("秘密", "@野沢美咲", kind: .discussion, in: inner, by: meeting.keeper)
        #expect(try await home(of: meeting.asker).mentions.isEmpty)
        try await AdmitToSpace(storage: meeting.storage)(meeting.asker.member, to: closed, true, as: meeting.keeper)
        #expect(try await home(of: meeting.asker).mentions.map(\.topic.id) == [topic])
    }

    @Test("finds the mention one may read behind many that one may not")
    func behindHidden() async throws {
        let open = try await meeting.start(kind: .discussion, by: meeting.keeper)
        _ = try await meeting.reply("@真岡市", to: open)
        let closed = try await meeting.community.space("閉じた場", .members, by: meeting.keeper)
        let inner = try await meeting.community.channel("内側", in: closed, by: meeting.keeper)
        let topic = try await meeting.start(kind: .discussion, in: inner, by: meeting.keeper)
        for _ in 1...30 { _ = try await meeting.reply("@真岡市", to: topic, by: meeting.keeper) }
        #expect(try await home(of: meeting.asker).mentions.map(\.topic.id) == [open])
    }

    @Test("forgets a channel that one may not read any more")
    func lost() async throws {
        let closed = try await meeting.community.space("閉じた場", .members, by: meeting.keeper)
        let inner = try await meeting.community.channel("内側", in: closed, by: meeting.keeper)
        try await AdmitToSpace(storage: meeting.storage)(meeting.asker.member, to: closed, true, as: meeting.keeper)
        try await JoinChannel(storage: meeting.storage)(inner, true, as: meeting.asker)
        _ = try await meeting.start(kind: .discussion, in: inner, by: meeting.keeper)
        #expect(try await home(of: meeting.asker).newest.count == 1)
        try await AdmitToSpace(storage: meeting.storage)(meeting.asker.member, to: closed, false, as: meeting.keeper)
        let home = try await home(of: meeting.asker)
        #expect(home.channels.isEmpty)
        #expect(home.newest.isEmpty)
    }

    @Test("tells whoever answered that their answer was accepted or doubted, until they read it")
    func judged() async throws {
        let topic = try await meeting.start()
        let answer = try await meeting.reply(to: topic)
        #expect(try await home(of: meeting.other).judged.isEmpty)
        _ = try await AcceptAnswer(storage: meeting.storage)(answer, as: meeting.asker)
        let accepted = try await home(of: meeting.other).judged
        #expect(accepted.map(\.answer.id) == [answer])
        #expect(accepted.map(\.topic.isUnsettled) == [false])
        // Only the author is notified, until they read it.
        #expect(try await home(of: meeting.asker).judged.isEmpty)
        #expect(try await home(of: meeting.keeper).judged.isEmpty)
        let head = try await meeting.storage.read { try $0.events.head() }
        try await MarkAllRead(storage: meeting.storage)(upto: head, as: meeting.other)
        #expect(try await home(of: meeting.other).judged.isEmpty)
        // Later replies are no news about the answer; a doubt is.
        _ = try await meeting.reply("ほかの話", to: topic, by: meeting.keeper)
        #expect(try await home(of: meeting.other).judged.isEmpty)
        try await DoubtAnswer(storage: meeting.storage)(topic, reason: "古い", as: meeting.keeper)
        #expect(try await home(of: meeting.other).judged.map(\.topic.isUnsettled) == [true])
    }

    @Test("tells whoever asked that their answer is doubted, read or not, until it is settled")
    func doubted() async throws {
        let topic = try await solved(in: meeting.channel)
        #expect(try await home(of: meeting.asker).doubted.isEmpty)
        try await DoubtAnswer(storage: meeting.storage)(topic, reason: "古い", as: meeting.keeper)
        let reply = try await meeting.reply("たしかに", to: topic, by: meeting.keeper)
        let home = try await home(of: meeting.asker)
        #expect(home.doubted.map(\.topic.id) == [topic])
        #expect(home.doubted.map(\.channel.id) == [meeting.channel])
        #expect(home.answered.isEmpty, "no topic stands twice")
        #expect(home.newest.isEmpty, "no topic stands twice")
        #expect(try await self.home(of: meeting.other).doubted.isEmpty)
        #expect(try await self.home(of: meeting.keeper).doubted.isEmpty)
        let head = try await meeting.storage.read { try $0.events.head() }
        try await MarkTopicRead(storage: meeting.storage)(topic, upto: head, as: meeting.asker)
        #expect(try await self.home(of: meeting.asker).doubted.map(\.topic.id) == [topic])
        _ = try await ConfirmAnswer(storage: meeting.storage)(topic, as: meeting.asker)
        #expect(try await self.home(of: meeting.asker).doubted.isEmpty)

        try await DoubtAnswer(storage: meeting.storage)(topic, reason: "また古い", as: meeting.other)
        #expect(try await self.home(of: meeting.asker).doubted.map(\.topic.id) == [topic])
        _ = try await AcceptAnswer(storage: meeting.storage)(reply, as: meeting.asker)
        #expect(try await self.home(of: meeting.asker).doubted.isEmpty, "another answer settles it too")
    }

    @Test("tells of no doubt about what was taken back, or stands where one reads no more")
    func hiddenDoubts() async throws {
        let gone = try await solved(in: meeting.channel)
        try await DoubtAnswer(storage: meeting.storage)(gone, reason: "古い", as: meeting.keeper)
        #expect(try await home(of: meeting.asker).doubted.map(\.topic.id) == [gone])
        _ = try await WithdrawPost(storage: meeting.storage)(meeting.opening(of: gone), reason: "", as: meeting.asker)
        #expect(try await home(of: meeting.asker).doubted.isEmpty)

        let closed = try await meeting.community.space("閉じた場", .members, by: meeting.keeper)
        let inner = try await meeting.community.channel("内側", in: closed, by: meeting.keeper)
        for member in [meeting.asker, meeting.other] {
            try await AdmitToSpace(storage: meeting.storage)(member.member, to: closed, true, as: meeting.keeper)
        }
        let hidden = try await solved(in: inner)
        try await DoubtAnswer(storage: meeting.storage)(hidden, reason: "古い", as: meeting.keeper)
        #expect(try await home(of: meeting.asker).doubted.map(\.topic.id) == [hidden])
        try await AdmitToSpace(storage: meeting.storage)(meeting.asker.member, to: closed, false, as: meeting.keeper)
        #expect(try await home(of: meeting.asker).doubted.isEmpty)
    }

    private func solved(in channel: ID<Channel>) async throws -> ID<Topic> {
        let topic = try await meeting.start(in: channel)
        let answer = try await meeting.reply(to: topic)
        _ = try await AcceptAnswer(storage: meeting.storage)(answer, as: meeting.asker)
        return topic
    }

    private func home(of viewer: Viewer) async throws -> HomePage {
        try await meeting.storage.read { try $0.homePage(for: viewer) }
    }
}
