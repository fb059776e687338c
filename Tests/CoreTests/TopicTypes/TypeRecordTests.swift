import TestActs
import Testing

@testable import Core

@Suite("What a member takes along of forms")
struct TypeRecordTests {
    @Test("is what they filled in and the states that they set, and nothing of others")
    func own() async throws {
        let typed = try await TypedMeeting()
        let meeting = typed.meeting
        let topic = try await typed.start(
            "件",
            Answers(["device": .text("投影機"), "parts": .choices(["cable", "lens"]), "body": .organisation(meeting.other.organisation.id)])
        )
        try await typed.answer(topic, Answers(["device": .text("映写機")]))
        let before = Answers([
            "device": .text("投影機"), "parts": .choices(["cable", "lens"]), "body": .organisation(meeting.other.organisation.id),
        ])
        try await typed.answer(topic, before, seen: 1)
        try await typed.move(topic, to: "declined", from: "received", reason: "やめます", by: meeting.asker)
        let others = try await typed.start("ほか", Answers(["device": .text("机")]), by: meeting.other)
        try await typed.move(others, to: "looked", from: "received")
        let record = try await typed.storage.read { try $0.ownRecord(of: meeting.asker) }
        let answers = try #require(record.sections["formAnswers"])
        #expect(answers.map { $0.fields["field"] } == ["body", "device", "parts", "parts"].map { .text($0) })
        #expect(answers.map { $0.fields["answer"] } == ["", "投影機", "cable", "lens"].map { .text($0) })
        #expect(answers[0].fields["organisation"] == .text("\(meeting.other.organisation.id)"))
        let earlier = try #require(record.sections["earlierFormAnswers"]).map { $0.fields["before"] }
        #expect(earlier.count == 2)
        #expect(earlier.last == .text("{\"device\":[\"映写機\"]}"))
        let changes = try #require(record.sections["stateChanges"])
        #expect(changes.map { $0.fields["state"] } == [.text("declined")])
        #expect(changes.map { $0.fields["reason"] } == [.text("やめます")])
        let keeper = try await typed.storage.read { try $0.ownRecord(of: meeting.keeper) }
        #expect(keeper.sections["formAnswers"] == [])
        #expect(keeper.sections["earlierFormAnswers"] == [])
        #expect(keeper.sections["stateChanges"]?.map { $0.fields["topic"] } == [.page(.topic(others))])
    }

    @Test("stays in the topic when they leave, and the topic goes on")
    func left() async throws {
        let typed = try await TypedMeeting()
        let topic = try await typed.start()
        let draft = try await MakeType(storage: typed.storage)(.lending, in: typed.meeting.space, as: typed.meeting.keeper)
        try await LeaveCommunity(storage: typed.storage)(typed.meeting.asker)
        #expect(try await typed.answers(of: topic) == Answers(["device": .text("投影機")]))
        try await typed.move(topic, to: "looked", from: "received")
        #expect(try await typed.table() == [topic])
        #expect(try await typed.storage.read { try $0.damages.all() } == [])
        #expect(try await typed.meeting.typePage(draft).definition.name == LocalizedText("貸出", "Lending"))
    }
}
