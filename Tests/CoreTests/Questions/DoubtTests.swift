import TestActs
import Testing

@testable import Core

@Suite("A solved question that needs another look")
struct DoubtTests {
    let meeting: Meeting
    let question: ID<Topic>
    let answer: ID<Post>
    let doubt: DoubtAnswer
    let confirm: ConfirmAnswer

    init() async throws {
        meeting = try await Meeting()
        question = try await meeting.start(kind: .question)
        answer = try await meeting.reply("答え", to: question)
        _ = try await AcceptAnswer(storage: meeting.storage)(answer, as: meeting.asker)
        doubt = DoubtAnswer(storage: meeting.storage)
        confirm = ConfirmAnswer(storage: meeting.storage)
    }

    @Test("says so with who said it and why, and is solved again when somebody confirms the answer")
    func doubted() async throws {
        let kinds = try await meeting.community.announced { try await doubt(question, reason: "様式が変わりました", as: meeting.other) }
        #expect(kinds == [.questionReopened])
        var page = try await meeting.page(question)
        #expect(page.topic.state == .stale)
        #expect(page.question.accepted.map(\.post.id) == [answer])
        #expect(page.question.doubts.map(\.reason) == ["様式が変わりました"])
        #expect(page.question.doubts.map(\.who) == [.member(meeting.other.member, name: "高橋健", body: "船橋市")])

        try await doubt(question, reason: "うちでも違いました", as: meeting.keeper)
        #expect(try await meeting.page(question).question.doubts.count == 2)
        let confirmed = try await meeting.community.announced {
            _ = try await confirm(question, as: meeting.asker)
            _ = try await confirm(question, as: meeting.asker)
        }
        #expect(confirmed == [.questionSolved])
        page = try await meeting.page(question)
        #expect(page.topic.state == .solved)
        #expect(page.question.doubts.isEmpty)
        #expect(page.question.turns.map(\.act) == [.accepted, .doubted, .doubted, .confirmed])
    }

    @Test("is settled by a better answer, by opening it again, and by its answer being taken back")
    func settled() async throws {
        try await doubt(question, reason: "古い", as: meeting.other)
        let better = try await meeting.reply("新しい答え", to: question)
        _ = try await AcceptAnswer(storage: meeting.storage)(better, as: meeting.asker)
        #expect(try await meeting.topic(question).state == .solved)
        #expect(try await meeting.page(question).question.doubts.isEmpty)

        try await doubt(question, reason: "古い", as: meeting.other)
        _ = try await UnacceptAnswer(storage: meeting.storage)(answer, as: meeting.asker)
        #expect(try await meeting.topic(question).state == .stale)
        _ = try await ReopenQuestion(storage: meeting.storage)(question, as: meeting.asker)
        #expect(try await meeting.topic(question).state == .open)
        #expect(try await meeting.page(question).question.accepted.isEmpty)
    }

    @Test("is said once by each until it is settled, with a reason, and where there is an answer")
    func refused() async throws {
        try await meeting.community.expect(.invalid("reason", "field.empty")) {
            try await doubt(question, reason: " ", as: meeting.other)
        }
        try await doubt(question, reason: "古い", as: meeting.other)
        try await meeting.community.expect(.invalid("reason", "question.doubted-already")) {
            try await doubt(question, reason: "まだ古い", as: meeting.other)
        }
        try await meeting.community.expect(.forbidden("question.not-yours")) { _ = try await confirm(question, as: meeting.other) }
        let open = try await meeting.start(kind: .question)
        try await meeting.community.expect(.forbidden("question.not-solved")) {
            try await doubt(open, reason: "古い", as: meeting.other)
        }
        let talk = try await meeting.start(kind: .discussion)
        try await meeting.community.expect(.forbidden("question.none")) { try await doubt(talk, reason: "古い", as: meeting.other) }
        let national = try await meeting.community.member(named: "国の人", in: "digital")
        try await meeting.community.expect(.notFound) { try await doubt(question, reason: "古い", as: national) }
    }

    @Test("counts no request that is refused")
    func countedOnce() async throws {
        let open = try await meeting.start(kind: .question)
        for _ in 0...DoubtAnswer.perDay {
            await #expect(throws: Refusal.forbidden("question.not-solved")) { try await doubt(open, reason: "古い", as: meeting.other) }
        }
        try await doubt(question, reason: "古い", as: meeting.other)
        #expect(try await meeting.topic(question).state == .stale)
    }

    @Test("does not name the asker who withholds their body, whatever they do")
    func masked() async throws {
        let question = try await meeting.start(kind: .question, voice: .masked)
        let answer = try await meeting.reply("答え", to: question)
        _ = try await AcceptAnswer(storage: meeting.storage)(answer, as: meeting.asker)
        try await doubt(question, reason: "古い", as: meeting.asker)
        _ = try await confirm(question, as: meeting.asker)
        let page = try await meeting.page(question, for: meeting.other)
        #expect(page.question.turns.map(\.who) == [.asker, .asker, .asker])
        #expect(page.question.accepted.map(\.who) == [.asker])
    }
}
