import Testing

@testable import Core

@Suite("Posting a reply")
struct PostReplyTests {
    @Test("shows it under the topic, oldest first, and announces it")
    func reply() async throws {
        let meeting = try await Meeting()
        let topic = try await meeting.start()
        let kinds = try await meeting.community.announced {
            for text in ["一", "二", "三"] { _ = try await meeting.reply(text, to: topic) }
        }
        #expect(kinds == [.replyPosted, .replyPosted, .replyPosted])
        let page = try await meeting.page(topic, for: meeting.asker)
        #expect(page.replies.map(\.body) == ["一", "二", "三"])
        #expect(page.topic.replies == 3)
        guard case .person(let member, let name, let organisation, let section) = page.replies[0].byline else {
            Issue.record("the author is not shown")
            return
        }
        #expect(member == meeting.other.member)
        #expect([name, organisation.name, section] == ["高橋健", "船橋市", "情報政策課"])
    }

    @Test("is refused where one may not read, and to a topic that is not there")
    func hidden() async throws {
        let meeting = try await Meeting()
        let topic = try await meeting.start()
        let ministry = try await meeting.community.member(named: "山本 純", in: "digital")
        try await meeting.community.expect(.notFound) { _ = try await meeting.reply(to: topic, by: ministry) }
        try await meeting.community.expect(.notFound) { _ = try await meeting.reply(to: ID(bits: 1)) }
    }

    @Test("comes in pages of a hundred")
    func pages() async throws {
        let meeting = try await Meeting()
        let topic = try await meeting.start()
        var replies: [ID<Post>] = []
        for number in 1...101 { replies.append(try await meeting.reply("\(number)", to: topic)) }
        let first = try await meeting.page(topic)
        #expect(first.replies.map(\.id) == Array(replies.prefix(100)))
        #expect(!first.isLast)
        let second = try await meeting.storage.read { try $0.topicPage(topic, after: first.replies.last?.id, for: meeting.asker) }
        #expect(second.replies.map(\.body) == ["101"])
        #expect(second.isLast)
    }

    @Test("keeps the seat it was written on when its author moves")
    func seat() async throws {
        let meeting = try await Meeting()
        let topic = try await meeting.start()
        _ = try await meeting.reply(to: topic)
        _ = try await MoveSeat(storage: meeting.storage)(section: "財政課", job: "", by: meeting.other)
        _ = try await meeting.reply(to: topic, by: try await meeting.community.again(meeting.other))
        let sections = try await meeting.page(topic).replies.map { reply in
            if case .person(_, _, _, let section) = reply.byline { section } else { "" }
        }
        #expect(sections == ["情報政策課", "財政課"])
    }
}
