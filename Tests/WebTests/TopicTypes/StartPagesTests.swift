import Core
import Foundation
import TestActs
import Testing

@testable import Core
@testable import Web

@Suite("The form that starts a topic of a type")
struct StartPagesTests {
    private static let typed = [
        "title": "借りたい<件>", "text": "あとがき", "voice": "personal", "version": "1", "key": "a-key-that-can-be", "f-device": "投影機&台",
        "f-story": "窓口で\n使います", "f-size": "large", "f-parts.cable": "yes", "f-parts.lens": "yes", "f-cost": "1,200.5",
        "f-until": "令和8年11月29日",
        "f-body": "大田原市", "f-urgent": "no",
    ]

    @Test("asks for each field with its name, help and unit, and starts the topic")
    func start() async throws {
        let site = try await TestSite(.unlimited)
        try await site.offer()
        try await site.run { browser async throws in
            let path = "/channels/\(site.channel)/start/lending"
            let form = try await browser.get(path, as: .nozawa)
            for name in ["機器", "使い道", "大きさ", "付属品", "費用", "返す日", "借りる団体", "急ぎ", "円"] { #expect(form.seen.contains(name), "\(name)") }
            let done = try await browser.post(path, Self.typed, as: .nozawa)
            #expect(done.status == 303)
            let topic = try await browser.get(try #require(done.location), as: .kurihara)
            for words in ["借りたい&lt;件&gt;", "投影機&amp;台", "大", "付属cable、付属lens", "1,200.5円", "大田原市", "2026年", "あとがき", "受付"] {
                #expect(topic.text.contains(words), "\(words)")
            }
        }
    }

    @Test("comes back with everything that was typed, after each refusal")
    func refusals() async throws {
        let site = try await TestSite(.unlimited)
        try await site.offer()
        let cases: [(change: [String: String], status: Int, words: String)] = [
            (["title": ""], 422, "入力してください"), (["f-cost": "千円"], 422, "数を入れてください"), (["f-cost": "1.005"], 422, "小数は2桁までです"),
            (["f-cost": "1000001"], 422, "-1,000から1,000,000までの数"), (["f-until": "2026-02-30"], 422, "日付を読めませんでした"),
            (["f-body": "ない市"], 422, "団体が見つからない"), (["f-device": String(repeating: "長", count: 21)], 422, "20文字までに短く"),
            (["key": ""], 422, ""), (["voice": "nobody"], 422, ""), (["version": "9"], 409, ""), (["version": ""], 409, ""),
            (["text": "電話は0285-83-1111です。"], 422, "id=\"personal\""), (["f-story": "電話は0285-83-1111です。"], 422, "id=\"personal\""),
        ]
        try await site.run { browser async throws in
            for (change, status, words) in cases {
                let sent = Self.typed.merging(change) { $1 }
                let answer = try await browser.post("/channels/\(site.channel)/start/lending", sent, as: .nozawa)
                #expect(answer.status == status, "\(change)")
                #expect(words.isEmpty ? answer.text.contains("id=\"errors\"") : answer.text.contains(words), "\(change)")
                #expect(Self.kept(in: answer.text, sent) == [], "\(change)")
                #expect(answer.text.contains("name=\"version\" value=\"1\""), "the version that it shows now")
            }
            #expect(cases.count == 13)
        }
        #expect(try await site.site.storage.read { try $0.topicTypes.count(of: $0.topicTypes.offered(in: site.channel)[0].type.id) } == 0)
    }

    @Test("comes back where the type was changed meanwhile, and takes what was typed for the new one")
    func changed() async throws {
        let site = try await TestSite(.unlimited)
        let type = try await site.offer()
        try await ChangeType(storage: site.site.storage)(type, seen: 0, as: site.viewer(.aikawa)) {
            $0.fields[0].name = LocalizedText("品物")
        }
        _ = try await PublishType(storage: site.site.storage)(type, seen: 1, as: site.viewer(.aikawa))
        try await site.run { browser async throws in
            let path = "/channels/\(site.channel)/start/lending"
            let answer = try await browser.post(path, Self.typed, as: .nozawa)
            #expect(answer.status == 409)
            #expect(answer.seen.contains("品物"))
            #expect(Self.kept(in: answer.text, Self.typed) == [])
            let version = answer.text.firstMatch(of: /name="version" value="([0-9]+)"/).map { String($0.1) }
            #expect(version == "2")
            #expect(try await browser.post(path, Self.typed.merging(["version": version ?? ""]) { $1 }, as: .nozawa).status == 303)
        }
    }

    @Test("keeps what was typed into a field and a choice that are gone meanwhile, and takes neither for another")
    func gone() async throws {
        let site = try await TestSite(.unlimited)
        let type = try await site.offer()
        try await ChangeType(storage: site.site.storage)(type, seen: 0, as: site.viewer(.aikawa)) { definition in
            definition.removeField("story")
            definition.fields[1].choices[1] = TypeField.Choice(key: "middle", name: LocalizedText("中"))
        }
        _ = try await PublishType(storage: site.site.storage)(type, seen: 1, as: site.viewer(.aikawa))
        try await site.run { browser async throws in
            let path = "/channels/\(site.channel)/start/lending"
            for (version, status) in [("1", 409), ("2", 422)] {
                let answer = try await browser.post(path, Self.typed.merging(["version": version]) { $1 }, as: .nozawa)
                #expect(answer.status == status)
                #expect(answer.seen.contains("なくなった項目に書いたもの"))
                #expect(answer.seen.contains("（いまはない選択肢）"))
                #expect(Self.kept(in: answer.text, Self.typed) == [])
                #expect(answer.seen.contains("いまは選べない答えです") == (status == 422))
            }
            let sent = try await browser.post(path, Self.typed.merging(["version": "2", "f-size": "middle"]) { $1 }, as: .nozawa)
            #expect(sent.status == 303)
        }
    }

    @Test("is not there for who cannot see the channel, for other keys, and where the type is retired")
    func access() async throws {
        let site = try await TestSite(.unlimited)
        let type = try await site.offer()
        try await site.offer(in: site.closed)
        try await site.run { browser async throws in
            for path in [
                "/channels/\(site.closed)/start/lending", "/channels/\(site.channel)/start/other",
                "/channels/\(site.municipal)/start/lending",
            ] {
                #expect(try await browser.get(path, as: .kurihara).status == 404, "\(path)")
                #expect(try await browser.post(path, Self.typed, as: .kurihara).status == 404, "\(path)")
            }
            let open = "/channels/\(site.channel)"
            #expect(try await browser.get("\(open)?view=board", as: .nozawa).text.contains("/start/lending"))
            try await RetireType(storage: site.site.storage)(type, true, as: site.viewer(.aikawa))
            #expect(try await browser.get("\(open)/start/lending", as: .nozawa).status == 404)
            // Who had the form open keeps what they typed, under words of the page.
            let kept = try await browser.post("\(open)/start/lending", Self.typed, as: .nozawa)
            #expect(kept.text.contains(">窓口で\n使います</textarea>"))
            #expect(kept.seen.contains("書いたもの"))
            #expect(!kept.seen.contains("kept."))
            #expect(try await !browser.get("\(open)?view=board", as: .nozawa).text.contains("/start/lending"))
        }
    }

    /// The fields in which what was sent does not stand; those of an empty form have nothing in them.
    private static func kept(in page: String, _ sent: [String: String]) -> [String] {
        sent.filter { name, value in
            let text = value.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            switch name {
            case "key", "version": return false
            case "voice": return value == "personal" && !page.contains("value=\"personal\" selected")
            case "f-size", "f-urgent": return page.firstMatch(of: try! Regex("name=\"\(name)\" value=\"\(value)\"[^>]* checked")) == nil
            case "f-parts.cable", "f-parts.lens":
                return page.firstMatch(of: try! Regex("name=\"\(name.replacing(".", with: "\\."))\" value=\"yes\" checked")) == nil
            default:
                return !value.isEmpty && !page.contains(">\(text)</textarea>")
                    && page.firstMatch(of: try! Regex("name=\"\(name)\"[^>]*value=\"\(NSRegularExpression.escapedPattern(for: text))\""))
                        == nil
            }
        }.keys.sorted()
    }
}
