import SQLCore
import TestActs
import Testing

@testable import Core

@Suite("What the doctor checks of types")
struct TypeIntegrityTests {
    static let damages: [(what: String, SQL)] = [
        ("Topics of a type whose version is not there", "UPDATE topic SET type_version = 9 WHERE type IS NOT NULL"),
        (
            "Topics whose state is not the last one they came to",
            "UPDATE topic SET workflow_state = 'received' WHERE workflow_state = 'looked'"
        ),
        ("Answers of topics that are of another type", "UPDATE topic SET type = NULL"),
        ("Types of topics whose newest version is not there", "UPDATE topic_type SET version = 2"),
    ]

    @Test("is found where it is damaged, and nothing is found before")
    func damaged() async throws {
        var seen = 0
        for (what, statement) in Self.damages {
            let typed = try await TypedMeeting()
            let topic = try await typed.start()
            _ = try await typed.start("ほか")
            try await typed.move(topic, to: "looked", from: "received")
            #expect(try await typed.storage.read { try $0.damages.all() } == [])
            _ = try await typed.community.database.write { tx in try tx.run(statement) }
            let found = try await typed.storage.read { try $0.damages.all() }
            #expect(found.map(\.what).contains(what), "\(found)")
            seen += 1
        }
        let checks = Components.all.first { $0.name == "topic-types" }?.integrity ?? []
        #expect(checks.map(\.what).sorted() == Self.damages.map(\.what).sorted())
        #expect(seen == checks.count)
    }
}
