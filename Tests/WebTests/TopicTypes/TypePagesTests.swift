import Core
import Foundation
import HTTPTypes
import TestActs
import Testing

@testable import Core
@testable import Web

@Suite("The pages on which a type is changed")
struct TypePagesTests {
    let site: TestSite
    let type: ID<TopicType>

    init() async throws {
        site = try await TestSite(.unlimited)
        type = try await site.offer()
    }

    private func page() async throws -> TypePage { try await site.site.storage.read { try $0.typePage(type, for: site.viewer(.aikawa)) } }

    @Test("make one, change each of its parts by forms, and use it")
    func wholeWay() async throws {
        let steps: [(part: String, fields: [String: String])] = [
            ("head", ["name": "相談", "name-en": "Desk", "letter": "相", "start": "announcers", "button": "相談する", "help": "読んでください"]),
            ("fields", ["key": "", "name": "人口", "kind": "number", "min": "0", "max": "9999999", "decimals": "1", "unit": "人"]),
            ("fields", ["key": "", "name": "分野", "kind": "choice", "required": "yes", "choices": "福祉 | Welfare\n\n  土木\nold: 旧 "]),
            ("fields", ["key": "field_2", "raise": "yes"]), ("states", ["key": "", "name": "確認", "code": "in_review", "days": "14"]),
            (
                "transitions",
                [
                    "index": "80", "from.received": "yes", "to": "in_review", "who.writer": "yes", "tell.participants": "yes",
                    "needs.field_3": "yes",
                ]
            ),
            ("transitions", ["index": "81", "from.in_review": "yes", "to": "ended", "who.moderator": "yes", "reason": "yes"]),
            ("transitions", ["index": "0", "remove": "yes"]),
            ("views", ["view.board": "yes", "view.table": "yes", "column.field_3": "yes", "order": "field_2", "direction": "down"]),
        ]
        try await site.run { browser async throws in
            let heap = "a" + String(repeating: "\u{301}", count: 9_000)
            let many = (0...TypeDefinition.mostChoices).map { "選択肢\($0)" }.joined(separator: "\n")
            for choices in [heap, many, String(repeating: "長", count: 81), "一\n二|\(heap)", "| only English"] {
                let sent = ["key": "", "name": "名", "kind": "choice", "choices": choices, "version": "0"]
                #expect(try await browser.post("/topic-types/\(type)/fields", sent, as: .aikawa).status == 422, "\(choices.prefix(9))")
            }
            let made = try await browser.post("/spaces/\(site.space)/types", ["name": "新しい型", "letter": "新"], as: .aikawa)
            #expect(made.status == 303)
            let path = try #require(made.location?.split(separator: "?").first.map(String.init))
            for (number, step) in steps.enumerated() {
                let fields = step.fields.merging(["version": "\(number + 1)"]) { $1 }
                let sent = try await browser.post("\(path)/\(step.part)", fields, as: .aikawa)
                #expect(sent.status == 303, "\(step)")
                #expect(try await browser.get(try #require(sent.location), as: .aikawa).status == 200)
            }
            let used = try await browser.post("\(path)/publication", ["version": "\(steps.count + 1)"], as: .aikawa)
            #expect(used.status == 303)
            let file = try await browser.get("\(path)/file", as: .aikawa)
            let definition = try TypeDefinition(reading: JSONTree(file: Data(file.text.utf8)))
            #expect(definition.name == LocalizedText("相談", "Desk"))
            #expect(definition.start == .announcers)
            #expect(definition.fields.map(\.key) == ["field_2", "field", "field_3"])
            #expect(definition.fields[0].bounds == 0...9_999_999_000)
            #expect(definition.fields[2].choices.map(\.key) == ["choice", "choice_2", "old"])
            #expect(definition.fields[2].choices[0].name == LocalizedText("福祉", "Welfare"))
            #expect(definition.workflow?.transitions.map(\.to) == ["in_review", "ended"])
            #expect(definition.workflow?.transitions[0].needs == ["field_3"])
            #expect(definition.workflow?.transitions.map(\.tell) == [[.participants], []])
            #expect(definition.workflow?.state("in_review")?.days == 14)
            #expect(definition.view(.table) == TypeView(.table, columns: ["field_3"], order: "field_2", descending: true))
        }
    }

    @Test("come back with everything that was typed, and change nothing")
    func refusals() async throws {
        let cases: [(part: String, fields: [String: String], kept: [String])] = [
            ("head", ["name": "", "letter": "二字", "start": "x", "help": "助け<です>"], ["value=\"二字\"", "value=\"助け&lt;です&gt;\""]),
            (
                "fields", ["key": "device", "name": "", "kind": "text", "limit": "0", "help": "助け"],
                ["value=\"0\"", "value=\"助け\"", "name=\"key\" value=\"device\""]
            ),
            ("fields", ["key": "", "name": "名", "kind": "picture", "choices": "一\n二"], ["value=\"名\"", ">一\n二</textarea>"]),
            ("fields", ["key": "", "name": "名", "kind": "number", "min": "多い", "decimals": "9"], ["value=\"多い\"", "value=\"9\""]),
            ("states", ["key": "looked", "name": "", "code": "in_review", "days": "x"], ["value=\"x\"", "name=\"key\" value=\"looked\""]),
            (
                "transitions", ["index": "1", "to": "", "from.looked": "yes", "who.starter": "yes", "reason": "yes"],
                ["name=\"index\" value=\"1\"", "name=\"from.looked\" value=\"yes\" checked", "name=\"who.starter\" value=\"yes\" checked"]
            ), ("definition", ["definition": "{\"key\": <>"], [">{\"key\": &lt;&gt;</textarea>"]),
        ]
        try await site.run { browser async throws in
            for (part, fields, kept) in cases {
                let sent = fields.merging(["version": "0"]) { $1 }
                let answer = try await browser.post("/topic-types/\(type)/\(part)", sent, as: .aikawa)
                #expect(answer.status == 422, "\(part) \(fields)")
                for words in kept { #expect(answer.text.contains(words), "\(part): \(words)") }
            }
            let made = try await browser.post("/spaces/\(site.space)/types", ["name": "名<前>", "letter": ""], as: .aikawa)
            #expect(made.status == 422)
            #expect(made.text.contains("value=\"名&lt;前&gt;\""))
            #expect(cases.count == 7)
        }
        #expect(try await page().draft == nil)
    }

    @Test("tell who saw an older draft, keep what they typed and take it for the newer one")
    func conflict() async throws {
        try await ChangeType(storage: site.site.storage)(type, seen: 0, as: site.viewer(.aikawa)) { $0.words.empty = LocalizedText("まだ") }
        try await site.run { browser async throws in
            let sent = ["key": "", "name": "新しい欄", "kind": "text", "version": "0"]
            let answer = try await browser.post("/topic-types/\(type)/fields", sent, as: .aikawa)
            #expect(answer.status == 409)
            #expect(answer.text.contains("value=\"新しい欄\""))
            let version = answer.text.firstMatch(of: /name="version" value="([0-9]+)"/).map { String($0.1) } ?? ""
            #expect(version == "1")
            #expect(
                try await browser.post("/topic-types/\(type)/fields", sent.merging(["version": version]) { $1 }, as: .aikawa).status == 303
            )
            // Of a field or state that is not there, nothing is made but by who sees that it is not.
            for (part, more) in [("fields", ["kind": "text"]), ("states", ["code": "ended"])] {
                let sent = ["key": String(repeating: "x", count: 9_000), "name": "名", "version": "2"].merging(more) { $1 }
                let answer = try await browser.post("/topic-types/\(type)/\(part)", sent, as: .aikawa)
                #expect(answer.status == 409, "\(part)")
                #expect(answer.text.contains("name=\"key\" value=\"\""), "\(part)")
            }
            for path in ["publication", "draft"] {
                #expect(try await browser.post("/topic-types/\(type)/\(path)", ["version": "1"], as: .aikawa).status == 409, "\(path)")
                #expect(try await browser.post("/topic-types/\(type)/\(path)", ["version": "x"], as: .aikawa).status == 409, "\(path)")
            }
        }
        #expect(try await page().definition.words.empty == LocalizedText("まだ"))
        #expect(try await page().definition.fields.last?.name == LocalizedText("新しい欄"))
    }

    @Test("say each flaw with its place before and after an attempt to publish")
    func flaws() async throws {
        let topic = try await site.startTyped("件", Answers(["device": .text("x"), "size": .choices(["large"])]))
        try await ChangeType(storage: site.site.storage)(type, seen: 0, as: site.viewer(.aikawa)) { definition in
            definition.fields[2].choices[1].key = "big"
            definition.workflow?.transitions[0].who = []
        }
        try await site.run { browser async throws in
            for answer in [
                try await browser.get("/topic-types/\(type)", as: .aikawa),
                try await browser.post("/topic-types/\(type)/publication", ["version": "1"], as: .aikawa),
            ] {
                // In words, each with a link to what mends it.
                #expect(answer.text.contains("動き「受付・差戻し → 確認中」</a>：できる人を、1つ以上選んでください。"))
                #expect(answer.text.contains("?part=flow&amp;way=0#way\">"))
                #expect(answer.text.contains("?part=fields&amp;field=size#field\">"))
                #expect(answer.status == (answer.text.contains("id=\"errors\"") ? 422 : 200))
            }
            #expect(try await browser.get("/topics/\(topic)", as: .nozawa).status == 200)
        }
        #expect(try await page().type.version == 1)
    }

    @Test("give a file that is taken again as it is, and say of another what is wrong with it")
    func file() async throws {
        try await site.run { browser async throws in
            let file = try await browser.get("/topic-types/\(type)/file", as: .aikawa)
            #expect(file.headers[.contentType] == "application/json; charset=utf-8")
            #expect(file.headers[.contentDisposition] == "attachment; filename=\"lending.json\"")
            #expect(try TypeDefinition(reading: JSONTree(file: Data(file.text.utf8))) == .lending)
            let path = "/topic-types/\(type)/definition"
            let wrong = file.text.replacing("\"moderator\"", with: "\"king\"")
            let refused = try await browser.post(path, ["definition": wrong, "version": "0"], as: .aikawa)
            #expect(refused.status == 422)
            #expect(refused.text.contains("<code>workflow.transitions[1].who[0]</code>"))
            #expect(refused.text.contains("king&quot;") || refused.text.contains("\"king\""))
            let taken = try await browser.post(path, ["definition": file.text.replacing("貸出済み", with: "渡した"), "version": "0"], as: .aikawa)
            #expect(taken.status == 303)
        }
        #expect(try await page().definition.workflow?.state("lent")?.name.ja == "渡した")
    }

    @Test("are for who arranges the space; to others there are none")
    func who() async throws {
        try await site.run { browser async throws in
            for who in [TestSite.Name.nozawa, .kurihara] {
                for path in ["/topic-types/\(type)", "/topic-types/\(type)/file", "/spaces/\(site.space)/types"] {
                    #expect(try await browser.get(path, as: who).status == 404, "\(path)")
                }
                for part in ["head", "fields", "states", "transitions", "views", "definition", "publication", "draft", "retirement"] {
                    let sent = ["version": "0", "name": "名", "letter": "名", "start": "everyone", "retires": "yes"]
                    let answer = try await browser.post("/topic-types/\(type)/\(part)", sent, as: who)
                    #expect([404, 422].contains(answer.status), "\(part): \(answer.status)")
                }
                let path = "/channels/\(site.channel)/types"
                let answers = [try await browser.get(path, as: who), try await browser.post(path, ["view": "stream"], as: who)]
                #expect(answers.allSatisfy { [403, 404].contains($0.status) })
            }
        }
        #expect(try await page().draft == nil)
        #expect(try await page().type.isRetired == false)
        #expect(try await site.offers().count == 1)
    }

    @Test("offer types in a channel, and keep what was ticked where that is refused")
    func offers() async throws {
        let other = try await MakeType(storage: site.site.storage)(.lending, in: site.space, as: site.viewer(.aikawa))
        _ = try await PublishType(storage: site.site.storage)(other, seen: 1, as: site.viewer(.aikawa))
        try await site.run { browser async throws in
            let path = "/channels/\(site.channel)/types"
            let form = try await browser.get(path, as: .aikawa).text
            #expect(form.contains("name=\"type.\(type)\" value=\"yes\" checked"))
            let refused = try await browser.post(path, ["type.\(other)": "yes", "view": "nothing"], as: .aikawa)
            #expect(refused.status == 422)
            #expect(refused.text.contains("name=\"type.\(other)\" value=\"yes\" checked"))
            #expect(!refused.text.contains("name=\"type.\(type)\" value=\"yes\" checked"))
            #expect(try await browser.post(path, ["type.\(other)": "yes", "view": "table"], as: .aikawa).status == 303)
            #expect(try await browser.get("/channels/\(site.channel)?view=table", as: .nozawa).text.contains("id=\"table-region\""))
            // A retired type stays offered where its board is in use.
            try await RetireType(storage: site.site.storage)(other, true, as: site.viewer(.aikawa))
            #expect(try await browser.get(path, as: .aikawa).text.contains("name=\"type.\(other)\" value=\"yes\" checked"))
        }
    }
}
