import Testing

@testable import Core

@Suite("A name that calls nobody for sure")
struct UnclearMentionTests {
    let meeting: Meeting

    init() async throws {
        meeting = try await Meeting()
        _ = try await ImportDirectory(storage: meeting.storage)([
            TestCommunity.row(2, ["id": "132063", "kind": "city", "name": "府中市", "reading": "ふちゅうし", "prefecture": "13"]),
            TestCommunity.row(3, ["id": "342084", "kind": "city", "name": "府中市", "reading": "ふちゅうし", "prefecture": "34"]),
            TestCommunity.row(4, ["id": "082228", "kind": "city", "name": "鹿嶋市", "reading": "かしまし", "prefecture": "08"]),
            TestCommunity.row(5, ["id": "412074", "kind": "city", "name": "鹿島市", "reading": "かしまし", "prefecture": "41"]),
        ])
    }

    @Test("of two bodies asks which, and each answer reaches one")
    func bodies() async throws {
        let unclear = try await unclear("@府中市役所の方へ")
        #expect(unclear.questions == [.init(token: "@府中市", choices: ["東京都府中市", "広島県府中市"])])
        #expect(try await targets(of: "@府中市役所の方へ") == [])
        for (choice, slug) in [("@東京都府中市の方へ", "132063"), ("@広島県府中市", "342084")] {
            let body = try await meeting.community.organisation(slug)
            #expect(try await targets(of: choice) == [.organisation(body.id, slug: slug)])
        }
    }

    @Test(
        "is clear where it is written exactly, though another kanji is a variant of it",
        arguments: [("@鹿嶋市", "082228"), ("@鹿島市", "412074")]
    )
    func exact(text: String, slug: String) async throws {
        let body = try await meeting.community.organisation(slug)
        #expect(try await targets(of: text) == [.organisation(body.id, slug: slug)])
        #expect(try await unclear(text) == UnclearMentions())
        let typed = String(text.dropFirst())
        #expect(try await meeting.storage.read { try $0.organisationLists.named(typed).map(\.slug) } == [slug])
    }

    @Test("of a reading that two have asks too")
    func readings() async throws {
        #expect(try await unclear("@かしまし").questions.map(\.choices) == [["茨城県鹿嶋市", "佐賀県鹿島市"]])
    }

    @Test("of members asks with the body, or the section where that is the same")
    func people() async throws {
        let near = try await meeting.community.member(named: "野沢 美咲", in: "122041")
        #expect(try await unclear("@野沢美咲さん").questions.map(\.choices) == [["野沢美咲（真岡市）", "野沢 美咲（船橋市）"]])
        #expect(try await targets(of: "@野沢 美咲（船橋市）さん") == [.member(near.member)])
        _ = try await meeting.community.member(named: "野沢 美咲", in: "122041")
        _ = try await MoveSeat(storage: meeting.storage)(section: "税務課", job: "", by: near)
        let choices = try await unclear("@野沢美咲さん").questions.flatMap(\.choices)
        #expect(choices == ["野沢美咲（真岡市）", "野沢 美咲（船橋市 税務課）", "野沢 美咲（船橋市 情報政策課）"])
        #expect(try await targets(of: "@野沢 美咲（船橋市 税務課）さん") == [.member(near.member)])
    }

    @Test("that nobody bears is counted, and a time, a room and an address are not")
    func unknown() async throws {
        #expect(try await unclear("@知らない人、@だれか と").unknown == 2)
        #expect(try await unclear("13:00@301会議室 x@example.jp > @無い").unknown == 1)
        #expect(try await unclear("> @知らない人").unknown == 0)
        #expect(try await unclear("@真岡市、@野沢美咲さん") == UnclearMentions())
    }

    private func unclear(_ text: String) async throws -> UnclearMentions {
        let text = try PostText(text)
        return try await meeting.storage.unclearMentions(in: text)
    }

    private func targets(of text: String) async throws -> [Mention.Target] {
        let topic = try await meeting.start()
        let reply = try await meeting.reply(text, to: topic)
        return try await meeting.page(topic).mentions[reply]?.map(\.target) ?? []
    }
}
