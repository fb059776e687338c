import Testing

@testable import Core

@Suite("A name that is suggested")
struct MentionSuggestionTests {
    let meeting: Meeting
    let official: Viewer

    init() async throws {
        meeting = try await Meeting()
        official = try await meeting.community.member(named: "野口 国男", in: "digital")
    }

    @Test(
        "is of a member or a body that takes part, by name or reading",
        arguments: [("野", ["野沢美咲"]), ("もお", ["真岡市"]), ("ふな", ["船橋市"]), ("札幌", []), ("", [])]
    )
    func found(typed: String, names: [String]) async throws {
        #expect(try await suggested(typed, by: meeting.other).map(\.name) == names)
    }

    @Test("says of whom it is")
    func details() async throws {
        let all = try await suggested("野沢", by: meeting.other)
        #expect(all == [MentionSuggestion(text: "野沢美咲", name: "野沢美咲", details: ["真岡市", "情報政策課"])])
    }

    @Test("is written so that nobody else is meant, and then reaches them")
    func precise() async throws {
        let twin = try await meeting.community.member(named: "野沢 美咲", in: "122041")
        let texts = try await suggested("野沢", by: meeting.other).map(\.text)
        #expect(texts == ["野沢美咲（真岡市）", "野沢 美咲（船橋市）"])
        let topic = try await meeting.start()
        let precise = try #require(texts.last)
        let reply = try await meeting.reply("@\(precise)さん", to: topic)
        #expect(try await meeting.page(topic).mentions[reply]?.map(\.target) == [.member(twin.member)])
    }

    @Test("is nothing that a mention would not read whole")
    func readable() async throws {
        let name = "ジャン＝リュック・ピカール・ド・ラ・フォンテーヌ・サン＝テグジュペリ"
        _ = try await meeting.community.member(named: name, in: "122041")
        #expect(try await suggested("ジャン", by: meeting.asker).map(\.text) == [name])
        _ = try await meeting.community.member(named: name, in: "092096")
        for text in try await suggested("ジャン", by: meeting.keeper).map(\.text) {
            #expect(MentionScanner.candidates(in: ["@" + text]).first?.names.first?.text == text)
        }
    }

    @Test("is only of who can read the place")
    func readers() async throws {
        #expect(try await suggested("野口", by: meeting.other).isEmpty, "who is of a ministry reads nothing among municipalities")
        let wide = try await meeting.community.space("広場", .government, by: meeting.keeper)
        let open = try await meeting.community.channel("雑談", in: wide, by: meeting.keeper)
        #expect(try await suggested("野口", at: open, by: meeting.other).map(\.name) == ["野口 国男"])
        let closed = try await meeting.community.channel("内々", in: wide, access: .invitation, by: meeting.keeper)
        #expect(try await suggested("野", at: closed, by: meeting.keeper).isEmpty)
        try await AdmitToChannel(storage: meeting.storage)(official.member, .admit, in: closed, as: meeting.keeper)
        #expect(try await suggested("野", at: closed, by: meeting.keeper).map(\.name) == ["野口 国男"])
        #expect(try await suggested("もおか", at: closed, by: meeting.keeper).isEmpty, "a body is in no closed place")
    }

    @Test("is nothing for who cannot read the place, as if it were not there")
    func closed() async throws {
        await #expect(throws: Refusal.notFound) { try await suggested("野沢", by: official) }
    }

    @Test("is one of six at most, and not oneself")
    func few() async throws {
        for given in ["一", "二", "三", "四", "五", "六", "七"] { _ = try await meeting.community.member(named: "相川 \(given)", in: "122041") }
        #expect(try await suggested("相川", by: meeting.asker).count == 6)
        #expect(try await suggested("野沢", by: meeting.asker).isEmpty)
    }

    private func suggested(_ typed: String, at channel: ID<Channel>? = nil, by viewer: Viewer) async throws -> [MentionSuggestion] {
        let channel = channel ?? meeting.channel
        return try await meeting.storage.read { try $0.suggestedMentions(typed, at: channel, for: viewer) }
    }
}
