import TestActs
import Testing

@testable import Core

@Suite("A mention")
struct MentionTests {
    let meeting: Meeting

    init() async throws {
        meeting = try await Meeting()
    }

    @Test(
        "names a member, also where the name runs on without a space",
        arguments: ["@野沢美咲さんへ", "＠野沢美咲", "@野沢美咲（真岡市）さん", "@野沢 美咲さん、", "@野沢　美咲 様"]
    )
    func member(text: String) async throws {
        #expect(try await targets(of: text) == [.member(meeting.asker.member)])
    }

    @Test("names a body by its name, with its prefecture or by its code", arguments: ["@真岡市", "@栃木県真岡市の皆さん", "@092096", "@もおかし"])
    func body(text: String) async throws {
        let moka = try await meeting.community.organisation("092096")
        #expect(try await targets(of: text) == [.organisation(moka.id, slug: "092096")])
    }

    @Test(
        "names a member whose name has marks, brackets or another form of a kanji",
        arguments: [
            ("佐藤 花（旧姓 山田）", "@佐藤花さん"), ("佐藤 花（旧姓 山田）", "@佐藤 花（旧姓 山田）さん"), ("J. O'Brien", "@J. O’Brienさん"), ("ジャン・ピエール", "@ｼﾞｬﾝ･ﾋﾟｴｰﾙさん"),
            ("髙橋 誠", "@高橋誠さん"), ("高橋 誠", "@髙橋 誠さん"), ("𠮷田 一", "@吉田一へ"), ("葛\u{E0100}城 徹", "@葛城徹"), ("渡邊 修", "@渡辺修さん"),
            ("ジャン＝リュック・ピカード", "@ジャン＝リュック・ピカードさん"), ("Anne－Marie 林", "@Anne-Marie 林さん"), ("Li–Wei", "@Li-Weiさん"), ("O＇Hara", "@O'Haraさん"),
        ]
    )
    func variants(name: String, text: String) async throws {
        let member = try await meeting.community.member(named: name, in: "122041")
        #expect(try await targets(of: text) == [.member(member.member)])
    }

    @Test("stands in the first line too, which is the title, and in one that is changed")
    func title() async throws {
        let (title, text) = try TitledText.read("@野沢美咲さん、教えてください\n本文です")
        let topic = try await StartTopic(storage: meeting.storage, limit: PostingLimit(perMinute: 0))(
            .question,
            in: meeting.channel,
            title: title,
            text: text,
            voice: .personal,
            key: Meeting.newKey(),
            as: meeting.other
        )
        let opening = try await meeting.opening(of: topic)
        #expect(try await meeting.page(topic).mentions[opening]?.map(\.target) == [.member(meeting.asker.member)])
        let edit = EditPost(storage: meeting.storage)
        _ = try await edit(opening, title: TopicTitle("@真岡市の皆さんへ"), text: text, version: 1, as: meeting.other)
        let moka = try await meeting.community.organisation("092096")
        #expect(try await meeting.page(topic).mentions[opening]?.map(\.target) == [.organisation(moka.id, slug: "092096")])
        _ = try await edit(opening, title: nil, text: PostText("本文だけ直しました"), version: 2, as: meeting.other)
        #expect(try await meeting.page(topic).mentions[opening]?.count == 1, "the title still calls")
    }

    @Test(
        "is none of a body whose reading only begins another word, or that is written apart",
        arguments: ["@もおかしな話", "@真 岡市", "@もおかしのつづき"]
    )
    func otherWords(text: String) async throws {
        #expect(try await targets(of: text) == [])
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

    @Test("names no channel that is archived")
    func archivedChannels() async throws {
        let old = try await meeting.community.channel("昔", in: meeting.space, by: meeting.keeper)
        #expect(try await targets(of: "#昔") == [.channel(old)])
        try await ArchiveChannel(storage: meeting.storage)(old, true, as: meeting.keeper)
        #expect(try await targets(of: "#昔") == [])
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
