import TestActs
import Testing

@testable import Core

@Suite("Withdrawing a post")
struct WithdrawPostTests {
    let meeting: Meeting
    let topic: ID<Topic>
    let reply: ID<Post>
    let withdraw: WithdrawPost

    init() async throws {
        meeting = try await Meeting()
        topic = try await meeting.start()
        reply = try await meeting.reply("取り消す言葉", to: topic)
        withdraw = WithdrawPost(storage: meeting.storage)
    }

    @Test("by its author needs no reason and shows its words to nobody")
    func author() async throws {
        _ = try await EditPost(storage: meeting.storage)(reply, title: nil, text: PostText("直した言葉"), version: 1, as: meeting.other)
        let kinds = try await meeting.community.announced { _ = try await withdraw(reply, reason: "", as: meeting.other) }
        #expect(kinds == [.postWithdrawn])
        for viewer in [meeting.keeper, meeting.asker, meeting.other] {
            let page = try await meeting.storage.read { try $0.postPage(reply, for: viewer) }
            #expect(page.post.body == "")
            #expect(page.versions.isEmpty)
            #expect(page.post.withdrawal?.byAuthor == true)
            #expect(page.post.withdrawal?.reason == nil)
        }
        #expect(try await meeting.page(topic).replies.count == 1)
    }

    @Test("by who looks after the place needs a reason, which is shown")
    func moderator() async throws {
        let moderator = try await meeting.community.granting(Role(.moderator, space: meeting.space), to: meeting.asker, by: meeting.keeper)
        try await meeting.community.expect(.invalid("reason", "field.empty")) {
            _ = try await withdraw(reply, reason: " ", as: moderator)
        }
        _ = try await withdraw(reply, reason: "個人情報", as: moderator)
        let shown = try #require(try await meeting.page(topic).replies.first)
        #expect(shown.withdrawal?.byAuthor == false)
        #expect(shown.withdrawal?.reason == "個人情報")
    }

    @Test("is for nobody else, and happens once")
    func refused() async throws {
        try await meeting.community.expect(.forbidden("post.not-yours")) {
            _ = try await withdraw(reply, reason: "嫌い", as: meeting.asker)
        }
        let elsewhere = try await meeting.community.space("別の場", .municipal, by: meeting.keeper)
        let moderator = try await meeting.community.granting(Role(.moderator, space: elsewhere), to: meeting.asker, by: meeting.keeper)
        try await meeting.community.expect(.forbidden("post.not-yours")) {
            _ = try await withdraw(reply, reason: "嫌い", as: moderator)
        }
        _ = try await withdraw(reply, reason: "", as: meeting.other)
        try await meeting.community.expect(.forbidden("post.withdrawn-already")) {
            _ = try await withdraw(reply, reason: "", as: meeting.other)
        }
    }

    @Test("takes it from one's own list and from mentions")
    func lists() async throws {
        let naming = try await meeting.reply("@野沢美咲 さんへ", to: topic)
        _ = try await withdraw(naming, reason: "", as: meeting.other)
        _ = try await withdraw(reply, reason: "", as: meeting.other)
        let written = try await meeting.storage.read { try $0.written(by: meeting.other.member, limit: 10, for: meeting.asker) }
        #expect(written.isEmpty)
        let home = try await meeting.storage.read { try $0.homePage(for: meeting.asker) }
        #expect(home.mentions.isEmpty)
    }

    @Test("of the accepted answer opens the question again")
    func accepted() async throws {
        _ = try await AcceptAnswer(storage: meeting.storage)(reply, as: meeting.asker)
        _ = try await withdraw(reply, reason: "", as: meeting.other)
        let question = try await meeting.topic(topic)
        #expect(question.state != .solved)
        #expect(question.accepted == nil)
    }
}
