import SQLCore
import TestActs
import Testing

@testable import Core

@Suite("At the same time, in one topic")
struct TopicsAtOnceTests {
    let meeting: Meeting
    let question: ID<Topic>

    init() async throws {
        meeting = try await Meeting()
        question = try await meeting.start(kind: .question)
    }

    @Test("what is sent several times with one key is one post")
    func sentTwice() async throws {
        let key = try Meeting.newKey()
        let outcome = await AtOnce.run(12) { _ in _ = try await meeting.reply("一度だけ", to: question, key: key) }
        #expect(outcome.done == 12)
        #expect(outcome.errors == [])
        #expect(try await meeting.page(question).replies.map(\.body) == ["一度だけ"])
        let topicKey = try Meeting.newKey()
        let topics = await AtOnce.run(12) { _ in _ = try await meeting.start("一度だけの件", key: topicKey) }
        #expect(topics.done == 12)
        let count: Int? = try await meeting.community.database.read { tx in
            try tx.value("SELECT count(*) FROM topic WHERE title = \("一度だけの件")")
        }
        #expect(count == 1)
    }

    @Test("replies are all counted, and the last two are known")
    func counted() async throws {
        let outcome = await AtOnce.run(20) { number in
            _ = try await meeting.reply("返信 \(number)", to: question, by: number.isMultiple(of: 2) ? meeting.other : meeting.asker)
        }
        #expect(outcome.done == 20)
        let page = try await meeting.page(question)
        #expect(page.topic.replies == 20)
        #expect(page.replies.count == 20)
        #expect(page.topic.state == .answered)
        let line = try #require(try await meeting.storage.read { try $0.topics.lines([question]).first })
        #expect(Set([line.lastReply, line.previousReply].compactMap { $0 }).count == 2)
    }

    @Test("no more is posted than the limit allows")
    func limited() async throws {
        let outcome = await AtOnce.run(20) { number in
            _ = try await meeting.reply("返信 \(number)", to: question, limit: PostingLimit(perMinute: 5))
        }
        #expect(outcome.done == 5)
        #expect(outcome.refusals == Array(repeating: .tooMany(retryAfter: 60), count: 15))
    }

    @Test("of edits of the same version one is taken, the others are told")
    func edited() async throws {
        let reply = try await meeting.reply("初めの文", to: question)
        let outcome = await AtOnce.run(10) { number in
            _ = try await EditPost(storage: meeting.storage)(
                reply,
                title: nil,
                text: PostText("直した文 \(number)"),
                version: 1,
                as: meeting.other
            )
        }
        #expect(outcome.done == 1)
        #expect(outcome.refusals == Array(repeating: .conflict("post.edited-meanwhile"), count: 9))
        let versions = try await meeting.storage.read { try $0.posts.versions(of: reply) }
        #expect(versions.map(\.body) == ["初めの文"])
        #expect(try await meeting.page(question).replies.map(\.version) == [2])
    }

    @Test("a post is taken back once")
    func withdrawn() async throws {
        let reply = try await meeting.reply(to: question)
        var outcome = AtOnce()
        let kinds = try await meeting.community.announced {
            outcome = await AtOnce.run(10) { _ in _ = try await WithdrawPost(storage: meeting.storage)(reply, reason: "", as: meeting.other)
            }
        }
        #expect(outcome.done == 1)
        #expect(outcome.refusals == Array(repeating: .forbidden("post.withdrawn-already"), count: 9))
        #expect(kinds == [.postWithdrawn])
    }

    @Test("an answer is accepted and announced once, and never one that was taken back")
    func accepted() async throws {
        let reply = try await meeting.reply(to: question)
        let kinds = try await meeting.community.announced {
            let outcome = await AtOnce.run(10) { _ in _ = try await AcceptAnswer(storage: meeting.storage)(reply, as: meeting.asker) }
            #expect(outcome.done == 10)
        }
        #expect(kinds == [.questionSolved])
        for _ in 1...8 {
            let answer = try await meeting.reply(to: question)
            _ = await AtOnce.run(2) { number in
                if number == 0 {
                    _ = try await AcceptAnswer(storage: meeting.storage)(answer, as: meeting.asker)
                } else {
                    _ = try await WithdrawPost(storage: meeting.storage)(answer, reason: "", as: meeting.other)
                }
            }
            let page = try await meeting.page(question)
            #expect(page.topic.accepted != answer)
        }
    }

    @Test("a reaction is given and announced once")
    func reaction() async throws {
        let reply = try await meeting.reply(to: question)
        let kinds = try await meeting.community.announced {
            let outcome = await AtOnce.run(10) { _ in
                _ = try await SetReaction(storage: meeting.storage)(.useful, on: reply, to: true, as: meeting.asker)
            }
            #expect(outcome.done == 10)
        }
        #expect(kinds == [.reactionChanged])
        #expect(try await meeting.page(question).reactions[reply]?.map(\.count) == [1])
    }
}
