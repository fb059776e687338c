import TestActs
import Testing

@testable import Core

@Suite("A question")
struct QuestionTests {
    let meeting: Meeting
    let question: ID<Topic>
    let accept: AcceptAnswer
    let reopen: ReopenQuestion

    init() async throws {
        meeting = try await Meeting()
        question = try await meeting.start(kind: .question)
        accept = AcceptAnswer(storage: meeting.storage)
        reopen = ReopenQuestion(storage: meeting.storage)
    }

    @Test("goes from open to answered to solved, and back")
    func states() async throws {
        #expect(try await meeting.topic(question).state == .open)
        _ = try await meeting.reply("補足です", to: question, by: meeting.asker)
        #expect(try await meeting.topic(question).state == .open)
        let answer = try await meeting.reply("答えです", to: question)
        #expect(try await meeting.topic(question).state == .answered)

        let kinds = try await meeting.community.announced {
            _ = try await accept(answer, as: meeting.asker)
            _ = try await accept(answer, as: meeting.asker)
        }
        #expect(kinds == [.questionSolved])
        let page = try await meeting.page(question)
        #expect(page.topic.state == .solved)
        #expect(page.question.accepted.map(\.post.id) == [answer])
        _ = try await meeting.reply("お礼です", to: question, by: meeting.asker)
        #expect(try await meeting.topic(question).state == .solved)

        let reopened = try await meeting.community.announced {
            _ = try await reopen(question, as: meeting.asker)
            _ = try await reopen(question, as: meeting.asker)
        }
        #expect(reopened == [.questionReopened])
        #expect(try await meeting.topic(question).state == .open)
        #expect(try await meeting.topic(question).accepted == nil)
    }

    @Test("is open again when it is opened again and nobody else's words stand")
    func reopenedWithoutAnswer() async throws {
        let own = try await meeting.reply("自分で解けました", to: question, by: meeting.asker)
        let other = try await meeting.reply("取り下げます", to: question)
        _ = try await WithdrawPost(storage: meeting.storage)(other, reason: "", as: meeting.other)
        _ = try await accept(own, as: meeting.asker)
        _ = try await reopen(question, as: meeting.asker)
        #expect(try await meeting.topic(question).state == .open)
    }

    @Test("waits again, from then on, where its asker says that no reply is an answer")
    func stillWaiting() async throws {
        let asked = try await meeting.topic(question).waitingSince
        _ = try await meeting.reply("うちも困っています", to: question)
        #expect(try await meeting.topic(question).state == .answered)
        meeting.community.clock.advance(seconds: 3_600)
        _ = try await reopen(question, as: meeting.asker)
        #expect(try await meeting.topic(question).state == .open)
        #expect(try await meeting.topic(question).waitingSince == asked.adding(3_600))
        #expect(try await unansweredTitles() == ["件名"])
        _ = try await meeting.reply("答えです", to: question)
        #expect(try await meeting.topic(question).state == .answered)
    }

    @Test("waits again when its only answer was taken back")
    func answerTakenBack() async throws {
        let first = try await meeting.reply("答えです", to: question)
        let second = try await meeting.reply("別の答えです", to: question)
        _ = try await WithdrawPost(storage: meeting.storage)(first, reason: "", as: meeting.other)
        #expect(try await meeting.topic(question).state == .answered)
        _ = try await WithdrawPost(storage: meeting.storage)(second, reason: "", as: meeting.other)
        #expect(try await meeting.topic(question).state == .open)
        #expect(try await unansweredTitles() == ["件名"])
    }

    @Test("is solved by who asked or looks after the place, and nobody else")
    func refused() async throws {
        let answer = try await meeting.reply(to: question)
        try await meeting.community.expect(.forbidden("question.not-yours")) { _ = try await accept(answer, as: meeting.other) }
        try await meeting.community.expect(.forbidden("question.not-yours")) { _ = try await reopen(question, as: meeting.other) }
        _ = try await accept(answer, as: meeting.keeper)
        #expect(try await meeting.topic(question).state == .solved)
    }

    @Test("is not answered by itself, nor by what was withdrawn")
    func noAnswer() async throws {
        let opening = try await meeting.opening(of: question)
        let withdrawn = try await meeting.reply(to: question)
        _ = try await WithdrawPost(storage: meeting.storage)(withdrawn, reason: "", as: meeting.other)
        for post in [opening, withdrawn] {
            try await meeting.community.expect(.forbidden("question.not-an-answer")) {
                _ = try await accept(post, as: meeting.asker)
            }
        }
        try await meeting.community.expect(.notFound) { _ = try await accept(ID(bits: 1), as: meeting.asker) }
    }

    @Test("is what only questions are", arguments: [Topic.Kind.discussion, .practice])
    func others(kind: Topic.Kind) async throws {
        let topic = try await meeting.start(kind: kind)
        let reply = try await meeting.reply(to: topic)
        #expect(try await meeting.topic(topic).state == nil)
        try await meeting.community.expect(.forbidden("question.none")) { _ = try await accept(reply, as: meeting.asker) }
        try await meeting.community.expect(.forbidden("question.none")) { _ = try await reopen(topic, as: meeting.asker) }
    }

    @Test("stands among the unanswered until somebody else replies")
    func unanswered() async throws {
        #expect(try await unansweredTitles() == ["件名"])
        _ = try await meeting.reply(to: question, by: meeting.asker)
        #expect(try await unansweredTitles() == ["件名"])
        _ = try await meeting.reply(to: question)
        #expect(try await unansweredTitles() == [])
    }

    @Test(
        "takes what its asker adds for an answer where only one of the two hides who wrote: the state would tell it",
        arguments: [true, false]
    )
    func halfMasked(opening isMasked: Bool) async throws {
        let question = try await meeting.start("片方だけ伏せた", voice: isMasked ? .masked : .personal)
        let reply = try await meeting.reply("補足です", to: question, voice: isMasked ? .personal : .masked, by: meeting.asker)
        #expect(try await meeting.topic(question).state == .answered)
        #expect(try await meeting.page(question).question.firstAnswer?.post == reply)
        _ = try await AcceptAnswer(storage: meeting.storage)(reply, as: meeting.asker)
        _ = try await UnacceptAnswer(storage: meeting.storage)(reply, as: meeting.asker)
        #expect(try await meeting.topic(question).state == .answered)
        // Both are by the same masked asker: that reveals nothing.
        let both = try await meeting.start("両方伏せた", voice: .masked)
        _ = try await meeting.reply("補足です", to: both, voice: .masked, by: meeting.asker)
        #expect(try await meeting.topic(both).state == .open)
    }

    private func unansweredTitles() async throws -> [String] {
        try await meeting.storage.read { try $0.channelPage(meeting.channel, for: meeting.other) }.unanswered.map(\.title)
    }
}
