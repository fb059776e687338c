import Core
import Foundation
import Testing
import Web

@Suite("The page of a channel")
struct ChannelPagesTests {
    @Test("shows topics with author, body, kind and state")
    func showsTopics() async throws {
        let site = try await TestSite()
        _ = try await site.start("最初の公開は何から始めましたか", "担当は1人です。", by: .nozawa)
        try await site.run { browser in
            let page = try await browser.get("/channels/\(site.channel)", as: .kurihara)
            #expect(page.status == 200)
            for words in ["最初の公開は何から始めましたか", "担当は1人です。", "野沢 美咲", "真岡市", "質問", "未回答", "個人として"] {
                #expect(page.seen.contains(words), "\(words) is missing")
            }
        }
    }

    @Test("takes a question whose first line is the title, and shows it after a redirect")
    func startsTopic() async throws {
        let site = try await TestSite()
        try await site.run { browser in
            let fields = ["kind": "question", "voice": "office", "text": "見出しです\n本文です", "key": "key-1234567"]
            let sent = try await browser.post("/channels/\(site.channel)/topics", fields, as: .nozawa)
            #expect(sent.status == 303)
            let again = try await browser.post("/channels/\(site.channel)/topics", fields, as: .nozawa)
            #expect(again.location == sent.location, "the same form sent twice is one topic")
            let page = try await browser.get("/channels/\(site.channel)", as: .kurihara)
            #expect(page.text.components(separatedBy: "<article").count == 2)
            #expect(page.seen.contains("本文です"))
            #expect(page.seen.contains("担当として"))
        }
    }

    @Test(
        "gives a refused text back with a sentence beside the field",
        arguments: [
            ("", "field.empty"), (String(repeating: "あ", count: 121), "topic.title-too-long"),
            ("題\n" + String(repeating: "い", count: 10_001), "field.too-long"), ("題\u{0}名", "field.control-character"),
        ]
    )
    func refusesText(_ text: String, _ key: String) async throws {
        let site = try await TestSite()
        try await site.run { browser in
            let fields = ["kind": "discussion", "voice": "personal", "text": text, "key": "key-1234567"]
            let page = try await browser.post("/channels/\(site.channel)/topics", fields, as: .nozawa)
            #expect(page.status == 422)
            #expect(page.text.contains("aria-invalid=\"true\""))
            #expect(page.seen.contains(Texts.japanese(key, ["limit": key == "field.too-long" ? "10000" : "120"])))
            #expect(page.text.contains("<title>エラー："))
            if text.count > 121 { #expect(page.text.contains(text.suffix(100)), "what was typed is kept") }
            #expect(page.text.contains("value=\"discussion\" checked"), "the chosen kind is kept")
        }
    }

    @Test("is read-only for everybody once it is archived")
    func archived() async throws {
        let site = try await TestSite()
        try await ArchiveChannel(storage: site.site.storage)(site.channel, true, as: site.viewer(.aikawa))
        try await site.run { browser in
            let page = try await browser.get("/channels/\(site.channel)", as: .nozawa)
            #expect(page.seen.contains(Texts.japanese("channel.archived")))
            let fields = ["kind": "question", "voice": "personal", "text": "あ", "key": "key-1234567"]
            #expect(try await browser.post("/channels/\(site.channel)/topics", fields, as: .nozawa).status == 403)
        }
    }
}
