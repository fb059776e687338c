import TestActs
import Testing

@testable import Core

@Suite("At the same time, in one topic of a type")
struct TypesAtOnceTests {
    @Test("one moves it, the others are told where it is; nobody is told twice by mail")
    func moved() async throws {
        let typed = try await TypedMeeting()
        for _ in 1...5 {
            let topic = try await typed.start()
            let letters = try await typed.community.letters().count
            let outcome = await AtOnce.run(8) { number in
                if number.isMultiple(of: 2) {
                    try await typed.move(topic, to: "looked", from: "received", stationery: .test, by: typed.meeting.other)
                } else {
                    try await typed.move(topic, to: "declined", from: "received", reason: "理由", stationery: .test)
                }
            }
            #expect(outcome.done == 1)
            #expect(outcome.errors == [])
            let state = try #require(try await typed.form(of: topic)?.label.state)
            #expect(outcome.refusals == Array(repeating: .conflict(.init("type.moved-meanwhile", names: ["state": state])), count: 7))
            #expect(try await typed.meeting.page(topic).form?.changes.count == 1)
            #expect(try await typed.community.letters().count - letters == (state.ja == "確認中" ? 1 : 0))
        }
    }

    @Test("one changes what was filled in, the others are told")
    func answered() async throws {
        let typed = try await TypedMeeting()
        let topic = try await typed.start()
        let outcome = await AtOnce.run(8) { try await typed.answer(topic, Answers(["device": .text("機器\($0)")])) }
        #expect(outcome.done == 1)
        #expect(outcome.refusals == Array(repeating: .conflict("type.answers-changed"), count: 7))
        #expect(outcome.errors == [])
    }

    @Test("one publishes, and who starts a topic meanwhile gets one version or is told")
    func published() async throws {
        let typed = try await TypedMeeting()
        try await typed.change { $0.fields.append(TypeField(key: "weight", name: LocalizedText("重さ"), kind: .number)) }
        let outcome = await AtOnce.run(9) { number in
            if number.isMultiple(of: 3) {
                _ = try await PublishType(storage: typed.storage)(typed.type, seen: 1, as: typed.meeting.keeper)
            } else {
                _ = try await typed.start("件\(number)", version: 1)
            }
        }
        #expect(outcome.errors == [])
        #expect(outcome.refusals.count { $0 == .conflict("type.draft-changed") } == 2)
        #expect(outcome.done + outcome.refusals.count == 9)
        // Also a topic that was begun with the version before has a row of the new field.
        let topics = try await typed.table(TableQuery())
        #expect(try await typed.table(TableQuery(order: "weight")) == topics)
        #expect(outcome.done == topics.count + 1)
    }

    @Test("one type is made under each key")
    func made() async throws {
        let typed = try await TypedMeeting()
        let outcome = await AtOnce.run(8) { _ in
            _ = try await MakeType(storage: typed.storage)(.lending, in: typed.meeting.space, as: typed.meeting.keeper)
        }
        #expect(outcome.done == 8)
        let types = try await typed.storage.read { try $0.typesPage(typed.meeting.space, for: typed.meeting.keeper).types }
        #expect(Set(types.map(\.type.key)) == Set(["lending"] + (2...9).map { "lending_\($0)" }))
    }
}
