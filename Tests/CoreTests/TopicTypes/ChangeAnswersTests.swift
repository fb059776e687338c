import SQLCore
import TestActs
import Testing

@testable import Core

@Suite("Changing what was filled in")
struct ChangeAnswersTests {
    let typed: TypedMeeting
    let topic: ID<Topic>
    private let other = Answers(["device": .text("音響"), "parts": .choices(["case"])])

    init() async throws {
        typed = try await TypedMeeting()
        topic = try await typed.start("件", Answers(["device": .text("投影機"), "cost": .number(5_000)]))
    }

    private var meeting: Meeting { typed.meeting }

    @Test("is for who started it and who looks after the place, and for nobody else")
    func who() async throws {
        try await typed.community.expect(.forbidden("type.answers-not-yours")) { try await typed.answer(topic, other, by: meeting.other) }
        let stranger = try await meeting.community.member(named: "山本純", in: "digital")
        try await typed.community.expect(.notFound) { try await typed.answer(topic, other, by: stranger) }
        let kinds = try await typed.community.announced { try await typed.answer(topic, other) }
        #expect(kinds == [.answersChanged])
        #expect(try await typed.answers(of: topic) == other)
        try await typed.answer(topic, Answers(["device": .text("机")]), seen: 1, by: meeting.keeper)
        #expect(try await typed.answers(of: topic) == Answers(["device": .text("机")]))
        let before: [String] = try await typed.community.database.read { tx in
            try tx.rows("SELECT before FROM answer_change ORDER BY event") { try $0.next() }
        }
        #expect(before == ["{\"cost\":[\"5\"],\"device\":[\"投影機\"]}", "{\"device\":[\"音響\"],\"parts\":[\"case\"]}"])
    }

    @Test("names who did it: who started it as that alone, because they may be masked, and others by their names")
    func named() async throws {
        let masked = try await typed.start("伏せた件", voice: .masked)
        try await typed.answer(masked, other)
        try await typed.answer(masked, Answers(["device": .text("机")]), seen: 1, by: meeting.keeper)
        try await typed.move(masked, to: "looked", from: "received", by: meeting.asker)
        try await typed.move(masked, to: "returned", from: "looked", reason: "足りません")
        let form = try #require(try await meeting.page(masked, for: meeting.other).form)
        let keeper = QuestionParts.Who.member(meeting.keeper.member, name: "佐藤 花子", body: "真岡市")
        #expect(form.edits.map(\.who) == [.author, keeper])
        #expect(form.changes.map(\.who) == [.author, keeper])
    }

    @Test("is a conflict where it was changed meanwhile")
    func stale() async throws {
        for seen in [1, -1, .max] {
            try await typed.community.expect(.conflict("type.answers-changed")) { try await typed.answer(topic, other, seen: seen) }
        }
        try await typed.answer(topic, other, by: meeting.keeper)
        try await typed.community.expect(.conflict("type.answers-changed")) {
            try await typed.answer(topic, Answers(["device": .text("机")]))
        }
        #expect(try await meeting.page(topic).form?.edits.count == 1)
    }

    @Test("to the same is no change")
    func same() async throws {
        let before = try await typed.community.trace()
        try await typed.answer(topic, Answers(["device": .text("投影機"), "cost": .number(5_000)]))
        #expect(try await typed.community.trace() == before)
    }

    @Test("is refused where an organisation is not in the directory, in an archived place and for talk")
    func refused() async throws {
        try await typed.community.expect(.invalid("f-body", "type.answer.no-organisation")) {
            try await typed.answer(topic, Answers(["device": .text("机"), "body": .organisation(ID(bits: 3))]))
        }
        let talk = try await meeting.start(kind: .discussion)
        try await typed.community.expect(.notFound) { try await typed.answer(talk, other) }
        try await ArchiveSpace(storage: typed.storage)(meeting.space, true, as: meeting.keeper)
        try await typed.community.expect(.forbidden("channel.archived")) { try await typed.answer(topic, other) }
    }

    @Test("of a topic of an older version leaves it in tables that are ordered by a field which came later")
    func olderVersion() async throws {
        try await typed.publish { definition in
            definition.fields.append(TypeField(key: "weight", name: LocalizedText("重さ"), kind: .number))
            definition.views[2].columns.append("weight")
        }
        let newer = try await typed.start("新しい", Answers(["device": .text("机"), "weight": .number(3_000)]))
        #expect(try await typed.table(TableQuery(order: "weight")) == [topic, newer])
        try await typed.answer(topic, other)
        #expect(try await typed.table(TableQuery(order: "weight")) == [topic, newer])
        #expect(try await typed.answers(of: topic) == other)
        #expect(try await typed.storage.read { try $0.damages.all() } == [])
    }
}
