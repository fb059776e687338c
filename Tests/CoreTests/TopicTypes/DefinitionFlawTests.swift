import TestActs
import Testing

@testable import Core

@Suite("A definition that does not fit together")
struct DefinitionFlawTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        /// Path and key of the reason.
        let flaws: KeyValuePairs<String, String>
        let change: @Sendable (inout TypeDefinition) -> Void

        init(_ description: String, _ flaws: KeyValuePairs<String, String>, _ change: @escaping @Sendable (inout TypeDefinition) -> Void) {
            (testDescription, self.flaws, self.change) = (description, flaws, change)
        }
    }

    static let cases = head + fields + numbers + states + transitions + views

    @Test("is told with the place and the reason, and nothing else is", arguments: cases)
    func flaws(_ example: Case) {
        var definition = TypeDefinition.lending
        example.change(&definition)
        let found = definition.flaws.map { "\($0.path): \($0.reason.key)" }
        #expect(found.sorted() == example.flaws.map { "\($0.key): type.flaw.\($0.value)" }.sorted())
    }

    @Test("is tried for each reason there is")
    func counted() {
        #expect(TypeDefinition.lending.flaws == [])
        #expect(TypeDefinition.blank(LocalizedText("型"), letter: LocalizedText("型")).flaws == [])
        #expect(Self.cases.count == 52)
        #expect(Set(Self.cases.flatMap { $0.flaws.map(\.value) }).count == 24, "reasons")
    }

    private static let head: [Case] = [
        Case("no key", ["key": "key"]) { $0.key = "" },
        Case("a key with a capital", ["key": "key"]) { $0.key = "Lending" },
        Case("a key that begins with a digit", ["key": "key"]) { $0.key = "1st" },
        Case("a key of 41 letters", ["key": "key"]) { $0.key = String(repeating: "a", count: 41) },
        Case("a key with a line end", ["key": "key"]) { $0.key = "lending\n" },
        Case("a key of letters that look alike", ["key": "key"]) { $0.key = "lеnding" },
        Case("no name", ["name.ja": "missing"]) { $0.name.ja = "" },
        Case("two letters", ["letter.ja": "letter"]) { $0.letter.ja = "貸出" },
        Case("no letter", ["letter.ja": "letter"]) { $0.letter.ja = "" },
        Case("two letters in English", ["letter.en": "letter"]) { $0.letter.en = "Le" },
        Case("an empty letter in English", ["letter.en": "letter"]) { $0.letter.en = "" },
    ]

    private static let fields: [Case] = [
        Case("a field with a bad key", ["fields[1].key": "key"]) { $0.fields[1].key = "使い道" },
        Case("two fields of one key", ["fields[1].key": "key-twice"]) { $0.fields[1].key = "device" },
        Case("a field without a name", ["fields[0].name.ja": "missing"]) { $0.fields[0].name.ja = "" },
        Case("one choice", ["fields[2].choices": "few-choices"]) { $0.fields[2].choices.removeLast() },
        Case("no choices", ["fields[3].choices": "few-choices"]) { $0.fields[3].choices = [] },
        Case("two choices of one key", ["fields[2].choices[1].key": "key-twice"]) { $0.fields[2].choices[1].key = "small" },
        Case("a choice with a bad key", ["fields[2].choices[0].key": "key"]) { $0.fields[2].choices[0].key = "a-b" },
        Case("a choice without a name", ["fields[2].choices[0].name.ja": "missing"]) { $0.fields[2].choices[0].name.ja = "" },
        Case("choices of a text", ["fields[0].choices": "no-choices"]) { $0.fields[0].choices = $0.fields[2].choices },
    ]

    private static let numbers: [Case] = [
        Case("a text of no length", ["fields[0].limit": "limit"]) { $0.fields[0].limit = 0 },
        Case("a text without end", ["fields[1].limit": "limit"]) { $0.fields[1].limit = 4_001 },
        Case("a limit of a date", ["fields[5].limit": "limit"]) { $0.fields[5].limit = 10 },
        Case("bounds of a text", ["fields[0].min": "only-numbers", "fields[0].max": "only-numbers"]) {
            ($0.fields[0].min, $0.fields[0].max) = (1, 2)
        },
        Case("decimals of a text", ["fields[0].decimals": "only-numbers"]) { $0.fields[0].decimals = 1 },
        Case("a unit of a text", ["fields[0].unit": "only-numbers"]) { $0.fields[0].unit = LocalizedText("円") },
        Case("four decimals", ["fields[4].decimals": "decimals"]) { $0.fields[4].decimals = 4 },
        Case("less than no decimals", ["fields[4].decimals": "decimals"]) { $0.fields[4].decimals = -1 },
        Case("bounds the wrong way round", ["fields[4].max": "bounds"]) { $0.fields[4].min = 1_000_001 },
        Case("bounds that nobody can count", ["fields[4].min": "bound", "fields[4].max": "bound"]) {
            ($0.fields[4].min, $0.fields[4].max) = (.min, .max)
        },
    ]

    private static let states: [Case] = [
        Case("no states", ["workflow.states": "no-states"]) { $0.workflow?.states = [] },
        Case("two states of one key", ["workflow.states[5].key": "key-twice"]) {
            $0.workflow?.states.append(.init(key: "declined", code: .declined, name: LocalizedText("お断り")))
        },
        Case("a state without a name", ["workflow.states[0].name.ja": "missing"]) { $0.workflow?.states[0].name.ja = "" },
        Case("a deadline of no days", ["workflow.states[0].days": "days"]) { $0.workflow?.states[0].days = 0 },
        Case("a deadline in eleven years", ["workflow.states[0].days": "days"]) { $0.workflow?.states[0].days = 3_651 },
        Case("a deadline beyond counting", ["workflow.states[0].days": "days"]) { $0.workflow?.states[0].days = .max },
        Case("a state that nobody reaches", ["workflow.states[5]": "unreachable"]) {
            $0.workflow?.states.append(.init(key: "alone", code: .ended, name: LocalizedText("離れ")))
        },
        Case("a state that leads nowhere", ["workflow.states[2]": "dead-end"]) { $0.workflow?.transitions[0].from = ["received"] },
        Case("a state that is neither reached nor left", ["workflow.states[5]": "dead-end", "workflow.states[5]": "unreachable"]) {
            $0.workflow?.states.append(.init(key: "alone", code: .open, name: LocalizedText("離れ")))
        },
    ]

    private static let transitions: [Case] = [
        Case("a transition from nowhere", ["workflow.transitions[4].from": "missing"]) {
            $0.workflow?.transitions.append(.init(from: [], to: "lent", who: [.moderator]))
        },
        Case("a transition from no state", ["workflow.transitions[1].from[1]": "no-state"]) {
            $0.workflow?.transitions[1].from.append("gone")
        },
        Case("a transition to no state", ["workflow.transitions[4].to": "no-state"]) {
            $0.workflow?.transitions.append(.init(from: ["received"], to: "gone", who: [.moderator]))
        },
        Case("a transition to itself", ["workflow.transitions[4].to": "to-itself"]) {
            $0.workflow?.transitions.append(.init(from: ["received"], to: "received", who: [.moderator]))
        },
        Case("a transition for nobody", ["workflow.transitions[0].who": "nobody"]) { $0.workflow?.transitions[0].who = [] },
        Case("a no without a reason", ["workflow.transitions[3].reason": "no-reason"]) { $0.workflow?.transitions[3].reason = false },
        Case("a need of no field", ["workflow.transitions[2].needs[1]": "no-field"]) { $0.workflow?.transitions[2].needs.append("gone") },
        Case("two ways between the same states", ["workflow.transitions[4]": "transition-twice"]) {
            $0.workflow?.transitions.append(.init(from: ["returned", "looked"], to: "lent", who: [.writer]))
        },
    ]

    private static let views: [Case] = [
        Case("two boards", ["views[3].kind": "view-twice"]) { $0.views.append(TypeView(.board)) },
        Case("a board without states", ["views[0].kind": "board-without-states"]) { $0.workflow = nil },
        Case("columns of a list", ["views[1]": "columns-of-table"]) { $0.views[1].columns = ["device"] },
        Case("an order of a list", ["views[1]": "columns-of-table"]) { $0.views[1].order = "device" },
        Case("a column and an order of no field", ["views[2].columns[2]": "no-field", "views[2].order": "no-field"]) {
            $0.views[2].columns.append("gone")
            $0.views[2].order = "gone"
        },
    ]
}
