import Testing

@testable import Core

@Suite("Starting a topic")
struct StartTopicTests {
    @Test("shows its opening to who reads the channel, and announces it")
    func start() async throws {
        let meeting = try await Meeting()
        let kinds = try await meeting.community.announced {
            let topic = try await meeting.start("件名", "本文です", kind: .discussion)
            let page = try await meeting.page(topic, for: meeting.other)
            #expect(page.topic.title == "件名")
            #expect(page.topic.kind == .discussion)
            #expect(page.opening.body == "本文です")
            #expect(page.replies.isEmpty)
        }
        #expect(kinds == [.topicStarted])
    }

    @Test("in a channel one cannot read is refused as if there were none")
    func hidden() async throws {
        let meeting = try await Meeting()
        let ministry = try await meeting.community.member(named: "山本 純", in: "digital")
        try await meeting.community.expect(.notFound) { _ = try await meeting.start(by: ministry) }
        try await meeting.community.expect(.notFound) { _ = try await meeting.start(in: ID(bits: 1)) }
    }

    @Test("where only some start is for them; everybody may reply")
    func starters() async throws {
        let meeting = try await Meeting()
        let channel = try await meeting.community.channel("お知らせ", in: meeting.space, posting: .some, by: meeting.keeper)
        try await meeting.community.expect(.forbidden("channel.only-some-start")) {
            _ = try await meeting.start(kind: .discussion, in: channel, by: meeting.asker)
        }
        let admit = AdmitToChannel(storage: meeting.storage)
        try await JoinChannel(storage: meeting.storage)(channel, true, as: meeting.other)
        try await admit(meeting.asker.member, .makeStarter, in: channel, as: meeting.keeper)
        try await meeting.community.expect(.forbidden("channel.only-some-start")) {
            _ = try await meeting.start(kind: .discussion, in: channel, by: meeting.other)
        }
        let topic = try await meeting.start(kind: .announcement, in: channel, by: meeting.asker)
        _ = try await meeting.reply(to: topic, by: meeting.other)
        try await admit(meeting.other.member, .makeStarter, in: channel, as: meeting.keeper)
        try await admit(meeting.asker.member, .endStarter, in: channel, as: meeting.keeper)
        _ = try await meeting.start(kind: .discussion, in: channel, by: meeting.other)
        await #expect(throws: Refusal.forbidden("channel.only-some-start")) {
            try await meeting.start(kind: .discussion, in: channel, by: meeting.asker)
        }
        _ = try await meeting.start(kind: .announcement, in: channel, by: meeting.keeper)
    }

    @Test("as an announcement is for ministries and who looks after the place")
    func announcements() async throws {
        let meeting = try await Meeting()
        try await meeting.community.expect(.invalid("kind", "topic.announcement-only-some")) {
            _ = try await meeting.start(kind: .announcement)
        }
        let space = try await meeting.community.space("国と", .government, by: meeting.keeper)
        let channel = try await meeting.community.channel("国と", in: space, by: meeting.keeper)
        let ministry = try await meeting.community.member(named: "山本 純", in: "digital")
        _ = try await meeting.start(kind: .announcement, in: channel, by: ministry)
        let moderator = try await meeting.community.granting(Role(.moderator, space: space), to: meeting.asker, by: meeting.keeper)
        _ = try await meeting.start(kind: .announcement, in: channel, by: moderator)
    }

    @Test("wants a title of one line that is not too long")
    func title() {
        #expect(throws: Refusal.invalid("text", "field.empty")) { try TopicTitle(" ") }
        #expect(throws: Refusal.invalid("text", Refusal.Reason("topic.title-too-long", ["limit": "120"]))) {
            try TopicTitle(String(repeating: "長", count: 121))
        }
        #expect(throws: Refusal.invalid("text", Refusal.Reason("field.too-long", ["limit": "10000"]))) {
            try PostText(String(repeating: "長", count: 10_001))
        }
    }

    @Test("does not begin with a title that breaks off, as the first line of a letter does", arguments: ["、", "，", "､", ","])
    func unfinished(_ comma: String) throws {
        for typed in ["お世話になっております" + comma, "お世話になっております" + comma + " \n本文", comma] {
            #expect(throws: Refusal.invalid("text", "topic.title-unfinished")) { try TitledText.read(typed) }
        }
        #expect(throws: Refusal.invalid("title", "topic.title-unfinished")) { try TopicTitle("件名" + comma, field: "title") }
        #expect(try TitledText.read("件名" + comma + "続き\n本文" + comma).0.text == "件名" + comma + "続き")
    }

    @Test("takes the first sentence of a long first line as its title, and says so where even that is too long")
    func longFirstLine() throws {
        let question = "庁舎の燕の巣を残すかどうか、どう決めていますか。"
        let rest = String(repeating: "要綱を探しましたが、見つかりません。", count: 8)
        #expect(TitledText.split(question + rest + "\n二段落め") == (question, rest + "\n二段落め"))
        let (title, text) = try TitledText.read(" \n" + question + rest + "\r\n二段落め")
        #expect(title.text == question)
        #expect(text.text == rest + "\n二段落め")
        // A first line that is short enough is the whole title.
        #expect(TitledText.split("題です。続きです。\n本文") == ("題です。続きです。", "本文"))
        #expect(TitledText.split(String(repeating: "長", count: 120) + " \n本文").title.count == 121)
        for typed in [String(repeating: "長", count: 121), String(repeating: "長", count: 120) + "。短い文。\n本文"] {
            #expect(TitledText.isTitleTooLong(typed))
            #expect(throws: Refusal.invalid("text", Refusal.Reason("topic.title-too-long", ["limit": "120"]))) {
                try TitledText.read(typed)
            }
        }
    }
}
