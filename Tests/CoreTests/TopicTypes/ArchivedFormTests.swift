import TestActs
import Testing

@testable import Core

@Suite("The form of a topic in an archive")
struct ArchivedFormTests {
    @Test("has everything that was filled in and every state, and nothing once the topic is withdrawn")
    func form() async throws {
        let typed = try await TypedMeeting()
        let meeting = typed.meeting
        let answers = Answers([
            "device": .text("投影機"), "story": .text("説明会"), "size": .choices(["large"]), "parts": .choices(["cable", "lens"]),
            "cost": .number(1_500), "until": .date("2026-12-01"), "body": .organisation(meeting.other.organisation.id),
            "urgent": .flag(true),
        ])
        #expect(Set(answers.values.keys) == Set(TypeDefinition.lending.fields.map(\.key)), "each kind of field")
        let topic = try await typed.start("借りたい", answers)
        try await typed.move(topic, to: "declined", from: "received", reason: "在庫なし")
        let archived = {
            try await typed.storage.read { snapshot in
                let topic = try #require(try snapshot.topics.find(topic))
                return try snapshot.archivedForm(of: topic, opening: #require(try snapshot.posts.find(topic.opening)))
            }
        }
        let form = try #require(try await archived())
        #expect(form.answers == answers)
        #expect(form.organisations.values.map(\.name) == ["船橋市"])
        #expect(form.changes.map(\.became) == ["declined"])
        #expect(form.changes.map(\.reason) == ["在庫なし"])
        _ = try await WithdrawPost(storage: typed.storage)(try await meeting.opening(of: topic), reason: "", as: meeting.asker)
        #expect(try await archived() == nil)
    }
}
