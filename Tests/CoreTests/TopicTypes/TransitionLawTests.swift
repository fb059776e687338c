import Foundation
import TestActs
import Testing

@testable import Core

/// The law of transitions over random workflows and acts. `YORIAI_LAW_RUNS` says how many workflows; the long suite takes a thousand.
@Suite("The law of transitions")
struct TransitionLawTests {
    private static let runs = ProcessInfo.processInfo.environment["YORIAI_LAW_RUNS"].flatMap { Int($0) } ?? 40
    private static let acts = 12

    /// One attempt, and what the definition says of it.
    private struct Attempt {
        let state: String
        let seen: String
        let to: String
        let reason: String
        let roles: Set<Workflow.Actor>
        let filled: Set<String>

        func refusal(in definition: TypeDefinition) -> String? {
            guard let workflow = definition.workflow else { return "type.no-states" }
            if seen != state { return "type.moved-meanwhile" }
            guard let way = workflow.transitions.first(where: { $0.from.contains(state) && $0.to == to }) else {
                return "type.no-transition"
            }
            if !way.who.contains(where: roles.contains) { return "type.transition-not-yours" }
            if way.reason, reason.isEmpty { return "type.reason-needed" }
            return way.needs.allSatisfy(filled.contains) ? nil : "type.needs-field"
        }
    }

    @Test("holds: only listed transitions, by listed roles, from the state that was seen, with a reason and what is needed")
    func law() async throws {
        var random = SeededRandom(2_026)
        var (done, refused) = (0, [String: Int]())
        var typed = try await TypedMeeting()
        for run in 0..<Self.runs {
            if run % 40 == 39 { typed = try await TypedMeeting() }
            let definition = Self.definition(using: &random)
            #expect(definition.flaws == [])
            let type = try await typed.meeting.make(definition)
            try await typed.meeting.offer([type], opensWith: .list)
            let filled = Set(definition.fields.map(\.key).filter { _ in Bool.random(using: &random) })
            let topic = try await typed.start("件\(run)", Answers(filled.reduce(into: [:]) { $0[$1] = .flag(true) }), type: type)
            for _ in 0..<Self.acts {
                let outcome = try await Self.act(on: topic, of: definition, filled, in: typed, using: &random)
                if let outcome { refused[outcome, default: 0] += 1 } else { done += 1 }
            }
        }
        #expect(done > Self.runs)
        #expect(refused.values.reduce(0, +) + done == Self.runs * Self.acts)
        #expect(
            Set(refused.keys) == [
                "type.moved-meanwhile", "type.no-transition", "type.transition-not-yours", "type.reason-needed", "type.needs-field",
            ],
            "done \(done), refused \(refused)"
        )
        print("law of transitions: \(Self.runs) workflows, \(done) acts done, refused \(refused.sorted { $0.key < $1.key })")
    }

    private static func definition(using random: inout SeededRandom) -> TypeDefinition {
        let fields = (0..<2).map { TypeField(key: "f\($0)", name: LocalizedText("欄\($0)"), kind: .yesNo) }
        return TypeDefinition(
            key: "law",
            name: LocalizedText("型"),
            letter: LocalizedText("型"),
            fields: fields,
            workflow: .random(needing: fields.map(\.key), using: &random),
            views: [TypeView(.list)]
        )
    }

    /// Tries something that mostly can be done, and holds what happened against the definition.
    private static func act(
        on topic: ID<Topic>,
        of definition: TypeDefinition,
        _ filled: Set<String>,
        in typed: TypedMeeting,
        using random: inout SeededRandom
    ) async throws -> String? {
        let before = try await Self.look(at: topic, in: typed)
        let states = definition.workflow?.states.map(\.key) ?? []
        let ways = definition.workflow?.transitions(from: before.state).map(\.to) ?? []
        let people: [(Viewer, Set<Workflow.Actor>)] = [
            (typed.meeting.asker, [.starter, .writer]), (typed.meeting.other, [.writer]), (typed.meeting.keeper, [.moderator, .writer]),
        ]
        let (viewer, roles) = people[Int.random(in: 0..<3, using: &random)]
        let anywhere = Int.random(in: 0..<4, using: &random) == 0
        let attempt = Attempt(
            state: before.state,
            seen: Int.random(in: 0..<6, using: &random) == 0 ? states.randomElement(using: &random) ?? "" : before.state,
            to: (anywhere ? states + ["gone"] : ways).randomElement(using: &random) ?? "gone",
            reason: Bool.random(using: &random) ? "理由" : "",
            roles: roles,
            filled: filled
        )
        let expected = attempt.refusal(in: definition)
        let found: String? = await { () -> String? in
            do {
                try await typed.move(topic, to: attempt.to, from: attempt.seen, reason: attempt.reason, by: viewer)
                return nil
            } catch let refusal as Refusal {
                return refusal.key
            } catch {
                return "\(error)"
            }
        }()
        #expect(found == expected, "\(attempt)")
        let after = try await Self.look(at: topic, in: typed)
        #expect(after.state == (expected == nil ? attempt.to : before.state))
        #expect(after.changes == before.changes + (expected == nil ? 1 : 0))
        #expect(after.head == before.head || expected == nil, "a refused act is announced to nobody")
        return found
    }

    private static func look(at topic: ID<Topic>, in typed: TypedMeeting) async throws -> (state: String, changes: Int, head: Int64) {
        try await typed.storage.read { snapshot in
            (
                try snapshot.topics.find(topic)?.form?.state ?? "", try snapshot.stateChanges.changes(of: topic).count,
                try snapshot.events.head()
            )
        }
    }
}

extension Refusal {
    /// The key of its reason.
    fileprivate var key: String {
        switch self {
        case .forbidden(let reason), .conflict(let reason): reason.key
        case .invalid(let flaws): flaws.map { $0.reason.key }.joined(separator: " ")
        case .notFound, .signedOut, .tooMany: "\(self)"
        }
    }
}
