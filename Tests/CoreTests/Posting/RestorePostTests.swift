import TestActs
import Testing

@testable import Core

@Suite("Putting a post back")
struct RestorePostTests {
    let meeting: Meeting
    let topic: ID<Topic>
    let reply: ID<Post>
    let withdraw: WithdrawPost
    let restore: RestorePost

    init() async throws {
        meeting = try await Meeting()
        topic = try await meeting.start()
        reply = try await meeting.reply("戻す言葉", to: topic)
        withdraw = WithdrawPost(storage: meeting.storage)
        restore = RestorePost(storage: meeting.storage)
    }

    private func wait(_ seconds: Int) { meeting.community.clock.set(meeting.community.clock.now.adding(seconds)) }

    @Test("is for its author for ten minutes, with its words and the state of the question")
    func author() async throws {
        _ = try await withdraw(reply, reason: "", as: meeting.other)
        #expect(try await meeting.topic(topic).state == .open)
        wait(RestorePost.grace)
        try await meeting.community.expect(.forbidden("post.not-yours")) { _ = try await restore(reply, as: meeting.asker) }
        let kinds = try await meeting.community.announced { _ = try await restore(reply, as: meeting.other) }
        #expect(kinds == [.postWithdrawn])
        let page = try await meeting.page(topic)
        #expect(page.replies.map(\.body) == ["戻す言葉"])
        #expect(page.topic.state == .answered)
        try await meeting.community.expect(.forbidden("post.not-withdrawn")) { _ = try await restore(reply, as: meeting.other) }
        _ = try await withdraw(reply, reason: "", as: meeting.other)
        wait(RestorePost.grace + 1)
        try await meeting.community.expect(.forbidden("post.restore-too-late")) {
            _ = try await restore(reply, as: meeting.other)
        }
        #expect(try await meeting.storage.read { try $0.damages.all() }.isEmpty)
    }

    @Test("is for who looks after the place at any time, and not for an author whose post they withdrew")
    func moderator() async throws {
        _ = try await withdraw(reply, reason: "個人情報", as: meeting.keeper)
        try await meeting.community.expect(.forbidden("post.restore-too-late")) {
            _ = try await restore(reply, as: meeting.other)
        }
        wait(400 * 86_400)
        _ = try await restore(reply, as: meeting.keeper)
        let page = try await meeting.storage.read { try $0.postPage(reply, for: meeting.asker) }
        #expect(page.post.body == "戻す言葉")
        #expect(page.turns.map(\.act) == [.withdrawn, .restored])
        #expect(page.turns.map(\.reason) == ["個人情報", nil])
        #expect(page.turns.allSatisfy { $0.who == .member(meeting.keeper.member, name: "佐藤 花子", body: "真岡市") })
    }

    @Test("of an answer leaves a question waiting that was asked again since")
    func askedAgain() async throws {
        _ = try await withdraw(reply, reason: "", as: meeting.other)
        let second = try await meeting.reply(to: topic)
        wait(1)
        _ = try await ReopenQuestion(storage: meeting.storage)(topic, as: meeting.asker)
        _ = try await restore(reply, as: meeting.other)
        #expect(try await meeting.topic(topic).state == .open)
        _ = try await withdraw(second, reason: "", as: meeting.other)
        #expect(try await meeting.topic(topic).state == .open)
    }

    @Test("names the author of masked words to nobody")
    func masked() async throws {
        let masked = try await meeting.reply("伏せた", to: topic, voice: .masked)
        _ = try await withdraw(masked, reason: "", as: meeting.other)
        _ = try await restore(masked, as: meeting.other)
        let page = try await meeting.storage.read { try $0.postPage(masked, for: meeting.asker) }
        #expect(page.turns.map(\.who) == [.author, .author])
    }
}
