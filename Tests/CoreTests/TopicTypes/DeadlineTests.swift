import TestActs
import Testing

@testable import Core

@Suite("The deadline of a state")
struct DeadlineTests {
    /// The day in Japan on which a state of seven days is entered, the second of that day, and the last day.
    private static let cases: [(year: Int, month: Int, day: Int, second: Int, due: String)] = [
        // In UTC it is still the day before until nine o'clock in Japan.
        (2026, 11, 29, 0, "2026-12-06"), (2026, 11, 29, 32_399, "2026-12-06"), (2026, 11, 29, 32_400, "2026-12-06"),
        (2026, 11, 29, 86_399, "2026-12-06"), (2026, 12, 29, 3_600, "2027-01-05"), (2028, 2, 25, 86_399, "2028-03-03"),
    ]

    @Test("is counted from the day in Japan on which a topic is started or moved, whatever the hour")
    func days() async throws {
        let typed = try await TypedMeeting(Self.definition)
        for (year, month, day, second, due) in Self.cases {
            typed.community.clock.set(try #require(JapanTime.midnight(year: year, month: month, day: day)).adding(second))
            let topic = try await typed.start("件\(due) \(second)")
            #expect(try await typed.form(of: topic)?.dueOn == due)
            try await typed.move(topic, to: "looked", from: "received")
            #expect(try await typed.form(of: topic)?.dueOn == due)
            try await typed.move(topic, to: "returned", from: "looked", reason: "足りません")
            #expect(try await typed.form(of: topic)?.dueOn == nil, "a state without days has no deadline")
        }
        #expect(Self.cases.count == 6)
    }

    @Test("begins anew in each state")
    func moved() async throws {
        let typed = try await TypedMeeting(Self.definition)
        typed.community.clock.set(try #require(JapanTime.midnight(year: 2026, month: 11, day: 29)))
        let topic = try await typed.start()
        typed.community.clock.advance(seconds: 3 * 86_400)
        try await typed.move(topic, to: "looked", from: "received")
        #expect(try await typed.form(of: topic)?.dueOn == "2026-12-09")
    }

    private static var definition: TypeDefinition {
        var definition = TypeDefinition.lending
        definition.workflow?.states[1].days = 7
        return definition
    }
}
