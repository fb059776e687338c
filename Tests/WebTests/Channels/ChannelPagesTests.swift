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

    @Test("shows at once what changed in a card that was kept: words, a sign, a name")
    func keptCards() async throws {
        let site = try await TestSite()
        let topic = try await site.start("題", "はじめの言葉", by: .nozawa)
        let opening = try await site.site.storage.read { try $0.topicPage(topic, after: nil, for: site.people[.nozawa]).topic.opening }
        try await site.run { browser in
            func card(as name: TestSite.Name) async throws -> String { try await browser.get("/channels/\(site.channel)", as: name).seen }
            let you = Texts.japanese("post.you", ["name": "野沢 美咲"])
            // The author first: their personal list item must not be cached for others. Then twice, so that the second one comes from the
            // cache.
            #expect(try await card(as: .nozawa).contains(you))
            for _ in 1...2 {
                let seen = try await card(as: .kurihara)
                #expect(seen.contains("はじめの言葉"))
                #expect(!seen.contains(you))
            }

            _ = try await browser.post("/posts/\(opening)/edit", ["title": "題", "text": "改めた言葉", "version": "1"], as: .nozawa)
            #expect(try await card(as: .kurihara).contains("改めた言葉"))
            _ = try await browser.post("/settings/profile", ["name": "野沢 美春", "reading": "のざわ みはる"], as: .nozawa)
            #expect(try await card(as: .kurihara).contains("野沢 美春"))
            _ = try await browser.post("/posts/\(opening)/withdrawal", [:], as: .nozawa)
            #expect(try await card(as: .kurihara).contains("改めた言葉") == false)
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
            ("題\n" + String(repeating: "い", count: 10_001), "field.too-long"),
            ("題\u{E000}名", "field.strange-letter"),
        ]
    )
    func refusesText(_ text: String, _ key: String) async throws {
        let site = try await TestSite()
        try await site.run { browser in
            let fields = ["kind": "discussion", "voice": "personal", "text": text, "key": "key-1234567"]
            let page = try await browser.post("/channels/\(site.channel)/topics", fields, as: .nozawa)
            #expect(page.status == 422)
            #expect(page.text.contains("aria-invalid=\"true\""))
            #expect(
                page.seen.contains(
                    Texts.japanese(key, ["limit": key == "field.too-long" ? "10000" : "120", "before": "題", "code": "U+E000"])
                )
            )
            #expect(page.text.contains("<title>エラー："))
            if text.count > 121 { #expect(page.text.contains(text.suffix(100)), "what was typed is kept") }
            #expect(page.text.contains("value=\"discussion\" checked"), "the chosen kind is kept")
        }
    }

    @Test("sends no personal data that nobody said to keep, neither in a topic nor in a reply")
    func personalData() async throws {
        let site = try await TestSite()
        let topic = try await site.start("様式はありますか", by: .kurihara)
        try await site.run { browser in
            for path in ["/channels/\(site.channel)/topics", "/topics/\(topic)/replies"] {
                let fields = [
                    "kind": "discussion", "voice": "personal", "text": "電話は0285-82-1234です", "key": "key-\(path.count)-1234",
                ]
                let refused = try await browser.post(path, fields, as: .nozawa)
                #expect(refused.status == 422, "\(path)")
                #expect(refused.seen.contains("電話番号のようです：「0285-82-1234」"))
                #expect(refused.text.contains("0285-82-1234です</textarea>"))
                #expect(refused.seen.contains("見つかったものを消すか"))
                let kept = try await browser.post(path, fields.merging(["personal": "0285-82-1234"]) { $1 }, as: .nozawa)
                #expect(kept.status == 303, "\(path)")
                let masked = fields.merging(["voice": "masked", "text": "真岡市で使っています"]) { $1 }
                #expect(try await browser.post(path, masked, as: .nozawa).seen.contains("あなたの団体の名前です：「真岡市」"))
            }
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
