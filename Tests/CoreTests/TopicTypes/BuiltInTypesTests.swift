import TestActs
import Testing

@testable import Core

@Suite("The four types that every community has")
struct BuiltInTypesTests {
    @Test("fit together like the types that spaces make", arguments: Topic.Kind.allCases)
    func sound(_ kind: Topic.Kind) {
        #expect(kind.definition.key == kind.rawValue)
        #expect(kind.definition.flaws.isEmpty)
    }

    @Test("have states as a question has them")
    func states() {
        let states = Topic.Kind.question.definition.workflow?.states.map(\.key)
        #expect(states == Topic.QuestionState.allCases.map(\.rawValue))
        #expect(Topic.Kind.allCases.filter { $0.definition.workflow != nil } == [.question])
    }

    @Test("list every way that the acts of questions take")
    func ways() async throws {
        let meeting = try await Meeting()
        let storage = meeting.storage
        let question = try await meeting.start(kind: .question)
        var (answers, states): ([ID<Post>], [Topic.QuestionState?]) = ([], [try await meeting.topic(question).state])
        let acts: [() async throws -> Void] = [
            { answers.append(try await meeting.reply("答え", to: question)) },
            { _ = try await AcceptAnswer(storage: storage)(answers[0], as: meeting.asker) },
            { try await DoubtAnswer(storage: storage)(question, reason: "様式が変わりました", as: meeting.other) },
            { _ = try await ConfirmAnswer(storage: storage)(question, as: meeting.keeper) },
            { _ = try await UnacceptAnswer(storage: storage)(answers[0], as: meeting.asker) },
            { _ = try await AcceptAnswer(storage: storage)(answers[0], as: meeting.keeper) },
            { _ = try await ReopenQuestion(storage: storage)(question, as: meeting.asker) },
            { _ = try await AcceptAnswer(storage: storage)(answers[0], as: meeting.asker) },
            { try await DoubtAnswer(storage: storage)(question, reason: "古い", as: meeting.other) },
            { _ = try await ReopenQuestion(storage: storage)(question, as: meeting.asker) },
        ]
        for act in acts {
            try await act()
            states.append(try await meeting.topic(question).state)
        }
        let workflow = try #require(Topic.Kind.question.definition.workflow)
        var seen: Set<[String]> = []
        for (was, became) in zip(states.compactMap { $0?.rawValue }, states.dropFirst().compactMap { $0?.rawValue }) where was != became {
            #expect(workflow.transition(from: was, to: became) != nil, "\(was) → \(became)")
            seen.insert([was, became])
        }
        #expect(seen.count >= 6, "\(seen)")
    }
}
