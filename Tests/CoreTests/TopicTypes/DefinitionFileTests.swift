import Foundation
import TestActs
import Testing

@testable import Core

@Suite("A definition in a file")
struct DefinitionFileTests {
    /// A file that says what `lending` says, with one thing replaced.
    static let shapes: [(file: String, flaws: [String])] = [
        ("[]", [": no-object"]), ("null", [": no-object"]), ("7", [": no-object"]), ("\"x\"", [": no-object"]),
        ("{}", ["key: missing", "letter: missing", "name: missing"]),
        (file(name: "{}"), ["name.ja: missing"]), (file(name: "\"貸出\""), ["name: no-object"]),
        (file(name: "{\"ja\": 7}"), ["name.ja: no-text"]),
        (file(name: "{\"ja\": \"\(String(repeating: "長", count: 41))\"}"), ["name.ja: field.too-long"]),
        (file(name: "{\"ja\": \"貸\", \"fr\": \"x\"}"), ["name.fr: unknown-key"]),
        (file(more: "\"extra\": null"), ["extra: unknown-key"]), (file(more: "\"start\": \"nobody\""), ["start: no-word"]),
        (file(more: "\"start\": 1"), ["start: no-word"]), (file(more: "\"words\": []"), ["words: no-object"]),
        (file(more: "\"fields\": {}"), ["fields: no-list"]), (file(more: "\"fields\": [null]"), ["fields[0]: no-object"]),
        (file(field: "\"kind\": \"text\", \"limit\": \"20\""), ["fields[0].limit: no-number"]),
        (file(field: "\"kind\": \"text\", \"limit\": 20.5"), ["fields[0].limit: no-number"]),
        (file(field: "\"kind\": \"text\", \"limit\": 99999999999999999999"), ["fields[0].limit: no-number"]),
        (file(field: "\"kind\": \"text\", \"limit\": 9223372036854775807"), ["fields[0].limit: limit"]),
        (file(field: "\"kind\": \"number\", \"min\": -9223372036854775808"), ["fields[0].min: bound"]),
        (file(field: "\"kind\": \"number\", \"max\": 1e400"), ["fields[0].max: no-number"]),
        (file(field: "\"kind\": \"number\", \"decimals\": -0.0001"), ["fields[0].decimals: no-number"]),
        (file(field: "\"kind\": \"text\", \"required\": \"yes\""), ["fields[0].required: no-flag"]),
        (file(field: "\"kind\": \"text\", \"required\": 1"), ["fields[0].required: no-flag"]),
        (file(field: "\"kind\": \"picture\""), ["fields[0].kind: no-word"]), (file(field: "\"help\": {\"ja\": \"\"}"), helpFlaws),
        (file(field: "\"kind\": \"choice\", \"choices\": \"a\""), ["fields[0].choices: no-list"]),
        (file(more: "\"workflow\": []"), ["workflow: no-object"]), (file(more: "\"workflow\": {}"), ["workflow.states: no-states"]),
        (
            file(more: "\"workflow\": {\"states\": [{\"key\": \"a\", \"code\": \"open\"}]}"),
            ["workflow.states[0].name: missing", "workflow.states[0]: dead-end"]
        ),
        (
            file(more: "\"workflow\": {\"transitions\": [{\"from\": [1], \"to\": [], \"who\": [\"king\"], \"tell\": 1}]}"),
            [
                "workflow.states: no-states", "workflow.transitions[0].from[0]: no-text", "workflow.transitions[0].tell: no-list",
                "workflow.transitions[0].to: no-text",
                "workflow.transitions[0].who[0]: no-word",
            ]
        ), (file(more: "\"views\": [{\"kind\": \"calendar\"}]"), ["views[0].kind: no-word"]),
        (file(more: "\"views\": [{}]"), ["views[0].kind: missing"]),
        (
            file(more: "\"views\": [{\"kind\": \"table\", \"columns\": [{}], \"order\": 1}]"),
            ["views[0].columns[0]: no-text", "views[0].order: no-text"]
        ),
    ]

    private static let helpFlaws = ["fields[0].help.ja: field.empty", "fields[0].kind: missing"]

    @Test("of the wrong shape is told with every place")
    func wrongShapes() throws {
        for (file, flaws) in Self.shapes { #expect(Self.flaws(Data(file.utf8)) == flaws.sorted(), "\(file)") }
        #expect(Self.shapes.count == 35)
        #expect(Self.flaws(Data(Self.file().utf8)) == [], "the rest of the file is right")
    }

    @Test("that is no JSON, too large or nested too deep is refused, and nothing stops the program")
    func hostile() throws {
        let files: [(Data, String)] = [
            (Data(), ": not-json"), (Data("{".utf8), ": not-json"), (Data("{\"key\": }".utf8), ": not-json"),
            (Data([0xFF, 0xFE, 0x00]), ": not-utf8"), (Data([0x22, 0xC3, 0x28, 0x22]), ": not-utf8"), (Data("{} {}".utf8), ": not-json"),
            (Data(Self.nested(600, "[", "]").utf8), ": not-json"), (Data(Self.nested(600, "{\"a\":", "}", "1").utf8), ": not-json"),
            (Data(Self.nested(100_000, "[", "").utf8), ": not-json"), (Data(Self.nested(500, "[", "]").utf8), ": no-object"),
            (Data(repeating: 0x20, count: JSONTree.limit + 1), ": file-size"),
        ]
        for (index, (file, flaw)) in files.enumerated() { #expect(Self.flaws(file) == [flaw], "file \(index)") }
        #expect(Self.flaws(Data(Self.nested(500, "{\"a\":", "}", "1").utf8)).contains("a: unknown-key"))
        #expect(Self.flaws(Data("{\"key\": \"\\ud800\"}".utf8)).contains("key: no-text"), "half a letter")
        #expect(files.count == 11)
    }

    @Test("that names one thing twice is read or refused, and nothing stops the program")
    func twice() throws {
        let file = Data("{\"key\": \"a\", \"key\": \"b\", \"name\": {\"ja\": \"貸\", \"ja\": \"出\"}, \"letter\": {\"ja\": \"貸\"}}".utf8)
        let found = Self.flaws(file)
        #expect(found == [] || found == [": not-json"])
        // The same letter, written as one sign and as two.
        #expect(Self.flaws(Data("{\"\u{E9}\": 1, \"e\u{301}\": 2}".utf8)).isEmpty == false)
    }

    @Test("has no more of anything than it may")
    func tooMany() {
        let field = "{\"key\": \"k\", \"name\": {\"ja\": \"名\"}, \"kind\": \"text\"}"
        let state = "{\"key\": \"k\", \"name\": {\"ja\": \"名\"}, \"code\": \"open\"}"
        for (list, count) in [("\"fields\": [", TypeDefinition.mostFields), ("\"views\": [", 4)] {
            let item = list.contains("views") ? "{\"kind\": \"list\"}" : field
            let most = Array(repeating: item, count: count).joined(separator: ",")
            #expect(!Self.flaws(Data(Self.file(more: "\(list)\(most)]").utf8)).contains { $0.hasSuffix("too-many") })
            #expect(Self.flaws(Data(Self.file(more: "\(list)\(most),\(item)]").utf8)).contains { $0.hasSuffix(": too-many") })
        }
        let states = Array(repeating: state, count: TypeDefinition.mostStates + 1).joined(separator: ",")
        #expect(Self.flaws(Data(Self.file(more: "\"workflow\": {\"states\": [\(states)]}").utf8)) == ["workflow.states: too-many"])
        let ways = Array(repeating: "{}", count: TypeDefinition.mostTransitions + 1).joined(separator: ",")
        let found = Self.flaws(Data(Self.file(more: "\"workflow\": {\"transitions\": [\(ways)]}").utf8))
        #expect(found == ["workflow.states: no-states", "workflow.transitions: too-many"])
    }

    @Test("that was written by this program is read as the same, whatever it holds")
    func roundTrip() throws {
        var random = SeededRandom(7)
        var parts = (fields: 0, states: 0, views: 0)
        for _ in 0..<300 {
            let definition = TypeDefinition.random(using: &random)
            #expect(definition.flaws == [])
            for pretty in [false, true] {
                let text = try definition.json(pretty: pretty)
                #expect(try TypeDefinition(reading: JSONTree(file: Data(text.utf8))) == definition)
                #expect(try TypeDefinition(stored: text) == definition)
            }
            parts.fields += definition.fields.count
            parts.states += definition.workflow?.states.count ?? 0
            parts.views += definition.views.count
        }
        #expect(min(parts.fields, parts.states, parts.views) > 300, "\(parts)")
    }

    private static func nested(_ depth: Int, _ open: String, _ close: String, _ inside: String = "") -> String {
        String(repeating: open, count: depth) + inside + String(repeating: close, count: depth)
    }

    private static func file(name: String = "{\"ja\": \"貸出\"}", field: String? = nil, more: String? = nil) -> String {
        let field = field.map { "\"fields\": [{\"key\": \"device\", \"name\": {\"ja\": \"機器\"}, \($0)}]" }
        return
            "{\(["\"key\": \"lending\", \"name\": \(name), \"letter\": {\"ja\": \"貸\"}", field, more].compactMap(\.self).joined(separator: ", "))}"
    }

    /// Places and reasons, without the first words that all reasons of definitions share.
    private static func flaws(_ file: Data) -> [String] {
        do {
            _ = try TypeDefinition(reading: JSONTree(file: file))
            return []
        } catch let found as DefinitionFlaws {
            return found.flaws.map { "\($0.path): \($0.reason.key.replacing("type.flaw.", with: ""))" }.sorted()
        } catch {
            return ["another error: \(error)"]
        }
    }
}
