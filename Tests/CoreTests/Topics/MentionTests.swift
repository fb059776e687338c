import Testing

@testable import Core

@Suite("A mention")
struct MentionTests {
    let meeting: Meeting

    init() async throws {
        meeting = try await Meeting()
    }

    @Test("names a member, also where the name runs on without a space", arguments: ["@野沢美咲さんへ", "＠野沢美咲", "@野沢美咲（真岡市）さん"])
    func member(text: String) async throws {
        #expect(try await targets(of: text) == [.member(meeting.asker.member)])
    }

    @Test("names a body by its name, with its prefecture or by its code", arguments: ["@真岡市", "@栃木県真岡市の皆さん", "@092096", "@もおかし"])
    func body(text: String) async throws {
        let moka = try await meeting.community.organisation("092096")
        #expect(try await targets(of: text) == [.organisation(moka.id, slug: "092096")])
    }

    @Test("names a channel", arguments: ["#オープンデータ", "＃ｵｰﾌﾟﾝﾃﾞｰﾀ で話しましょう", "詳しくは#オープンデータへ"])
    func channel(text: String) async throws {
        #expect(try await targets(of: text) == [.channel(meeting.channel)])
    }

    @Test("keeps the token as it was written")
    func token() async throws {
        let topic = try await meeting.start()
        let reply = try await meeting.reply("＠野沢美咲さん、@真岡市", to: topic)
        let mentions = try await meeting.page(topic).mentions[reply] ?? []
        #expect(Set(mentions.map(\.token)) == ["＠野沢美咲", "@真岡市"])
    }

    @Test("is nothing in an address, behind an unknown name or without a sign", arguments: ["mail@真岡市.example", "@知らない人", "野沢美咲", "#無い"])
    func nothing(text: String) async throws {
        #expect(try await targets(of: text) == [])
    }

    @Test("of a name that two members bear needs the body with it")
    func ambiguous() async throws {
        let twin = try await meeting.community.member(named: "野沢美咲", in: "122041")
        #expect(try await targets(of: "@野沢美咲さん") == [])
        #expect(try await targets(of: "@野沢美咲（船橋市）さん") == [.member(twin.member)])
        #expect(try await targets(of: "@野沢美咲(真岡市)") == [.member(meeting.asker.member)])
    }

    @Test("names nobody who has left")
    func left() async throws {
        let leaver = try await meeting.community.member(named: "去る人", in: "122041")
        try await LeaveCommunity(storage: meeting.storage)(leaver)
        #expect(try await targets(of: "@去る人") == [])
    }

    @Test("names no channel that is hidden or archived")
    func hiddenChannels() async throws {
        _ = try await meeting.community.channel("内々", in: meeting.space, access: .invitation, by: meeting.keeper)
        let closed = try await meeting.community.space("閉じた場", .members, by: meeting.keeper)
        _ = try await meeting.community.channel("奥", in: closed, by: meeting.keeper)
        let old = try await meeting.community.channel("昔", in: meeting.space, by: meeting.keeper)
        try await ArchiveChannel(storage: meeting.storage)(old, true, as: meeting.keeper)
        #expect(try await targets(of: "#内々 #奥 #昔") == [])
    }

    @Test("follows an edit")
    func edited() async throws {
        let topic = try await meeting.start()
        let reply = try await meeting.reply("@野沢美咲", to: topic)
        _ = try await EditPost(storage: meeting.storage)(reply, title: nil, text: PostText("@真岡市"), version: 1, as: meeting.other)
        let moka = try await meeting.community.organisation("092096")
        #expect(try await meeting.page(topic).mentions[reply]?.map(\.target) == [.organisation(moka.id, slug: "092096")])
    }

    private func targets(of text: String) async throws -> [Mention.Target] {
        let topic = try await meeting.start()
        let reply = try await meeting.reply(text, to: topic)
        return try await meeting.page(topic).mentions[reply]?.map(\.target) ?? []
    }
}
