import SQLCore
import TestActs
import Testing

@testable import Core

@Suite("The answers of a question")
struct AnswersTests {
    let meeting: Meeting
    let question: ID<Topic>
    let replies: [ID<Post>]
    let accept: AcceptAnswer
    let unaccept: UnacceptAnswer

    init() async throws {
        meeting = try await Meeting()
        question = try await meeting.start(kind: .question)
        replies = [try await meeting.reply("一", to: question), try await meeting.reply("二", to: question)]
        accept = AcceptAnswer(storage: meeting.storage)
        unaccept = UnacceptAnswer(storage: meeting.storage)
    }

    private func accepted() async throws -> [ID<Post>] { try await meeting.page(question).question.accepted.map(\.post.id) }

    @Test("are several, in the order in which they were accepted, with who did it and when")
    func several() async throws {
        _ = try await accept(replies[1], as: meeting.asker)
        meeting.community.clock.advance(seconds: 60)
        _ = try await accept(replies[0], as: meeting.keeper)
        let page = try await meeting.page(question)
        #expect(page.question.accepted.map(\.post.id) == [replies[1], replies[0]])
        #expect(page.question.accepted.map(\.who) == [.asker, .member(meeting.keeper.member, name: meeting.keeper.name, body: "真岡市")])
        #expect(page.question.accepted.map { $0.at.seconds(since: page.question.accepted[0].at) } == [0, 60])
        #expect(page.topic.accepted == replies[1])
    }

    @Test("are taken back one by one; without any the question is answered again")
    func takenBack() async throws {
        for reply in replies { _ = try await accept(reply, as: meeting.asker) }
        let kinds = try await meeting.community.announced {
            _ = try await unaccept(replies[0], as: meeting.asker)
            _ = try await unaccept(replies[0], as: meeting.asker)
        }
        #expect(kinds == [.questionSolved])
        #expect(try await accepted() == [replies[1]])
        #expect(try await meeting.topic(question).state == .solved)
        #expect(try await meeting.topic(question).accepted == replies[1])
        _ = try await unaccept(replies[1], as: meeting.asker)
        #expect(try await accepted() == [])
        #expect(try await meeting.topic(question).state == .answered)
        #expect(try await meeting.page(question).question.turns.map(\.act) == [.accepted, .accepted, .unaccepted, .unaccepted])
    }

    @Test("go with a reply that is withdrawn, and the last one opens the question again")
    func withdrawn() async throws {
        let withdraw = WithdrawPost(storage: meeting.storage)
        for reply in replies { _ = try await accept(reply, as: meeting.asker) }
        _ = try await withdraw(replies[0], reason: "", as: meeting.other)
        #expect(try await accepted() == [replies[1]])
        #expect(try await meeting.topic(question).state == .solved)
        _ = try await withdraw(replies[1], reason: "", as: meeting.other)
        #expect(try await meeting.topic(question).state == .open)
        #expect(try await accepted() == [])
        #expect(try await meeting.page(question).question.turns.map(\.act) == [.accepted, .accepted, .withdrawn, .withdrawn])
    }

    @Test("name nobody when their author takes them back: they may have been written with the body withheld")
    func withdrawnMasked() async throws {
        let masked = try await meeting.reply("三", to: question, voice: .masked)
        for reply in [masked, replies[0]] { _ = try await accept(reply, as: meeting.asker) }
        _ = try await WithdrawPost(storage: meeting.storage)(masked, reason: "", as: meeting.other)
        _ = try await WithdrawPost(storage: meeting.storage)(replies[0], reason: "場所ちがい", as: meeting.keeper)
        for viewer in [meeting.asker, meeting.keeper, meeting.other] {
            let turns = try await meeting.page(question, for: viewer).question.turns.filter { $0.act == .withdrawn }
            #expect(turns.map(\.who) == [.author, .member(meeting.keeper.member, name: meeting.keeper.name, body: "真岡市")])
        }
    }

    @Test("are taken back by who asked or looks after the place, and nobody else")
    func refused() async throws {
        _ = try await accept(replies[0], as: meeting.asker)
        try await meeting.community.expect(.forbidden("question.not-yours")) {
            _ = try await unaccept(replies[0], as: meeting.other)
        }
    }

    @Test("are ten at most")
    func limited() async throws {
        for number in 0..<AcceptedAnswer.limit {
            let reply = try await meeting.reply("\(number)", to: question)
            _ = try await accept(reply, as: meeting.asker)
        }
        let reason = Refusal.Reason("question.too-many-answers", ["limit": "10"])
        try await meeting.community.expect(.forbidden(reason)) { _ = try await accept(replies[0], as: meeting.asker) }
    }

    @Test("are understood as the release before writes them, which knows of one")
    func olderRelease() async throws {
        for reply in replies { _ = try await accept(reply, as: meeting.asker) }
        let third = try await meeting.reply("三", to: question)
        _ = try await meeting.community.database.write { [question, meeting] tx in
            try tx.run(
                "UPDATE topic SET state = 'solved', accepted = \(third), accepted_by = \(meeting.keeper.member) WHERE id = \(question)"
            )
            try tx.run(Self.event("question.solved", about: question))
        }
        #expect(try await accepted() == [third])
        _ = try await accept(replies[1], as: meeting.asker)
        #expect(try await accepted() == [third, replies[1]])
        _ = try await meeting.community.database.write { [question] tx in
            try tx.run(
                "UPDATE topic SET state = 'answered', accepted = NULL, accepted_by = NULL, accepted_at = NULL WHERE id = \(question)"
            )
            try tx.run(Self.event("question.reopened", about: question))
        }
        #expect(try await accepted() == [])
        _ = try await accept(replies[0], as: meeting.asker)
        #expect(try await accepted() == [replies[0]])
    }
    /// The event with which that release does it.
    private static func event(_ kind: String, about topic: ID<Topic>) -> SQL {
        """
        INSERT INTO event (id, kind, channel, topic, at)
        SELECT (SELECT max(id) + 1 FROM event), \(kind), channel, id, moved_at FROM topic WHERE id = \(topic)
        """
    }
}
