import Core
import HTTPTypes
import TestActs
import Testing

@testable import Web

@Suite("A knowledge card as a file")
struct CardFileTests {
    /// A card by 野沢, made from a question that 栗原 answered masked.
    private func card(_ site: TestSite, title: String) async throws -> (card: ID<Card>, topic: ID<Topic>) {
        let topic = try await site.start("公開は何から始めますか", by: .nozawa)
        let answer = try await site.reply("一覧から", to: topic, by: .kurihara, voice: .masked)
        let opening = try await site.site.storage.read { try $0.topicPage(topic, after: nil, for: site.viewer(.nozawa)).opening.id }
        _ = try await AcceptAnswer(storage: site.site.storage)(answer, as: site.viewer(.nozawa))
        let card = try await MakeCard(storage: site.site.storage)(
            CardText(title: title, answer: "一覧から始める。", conditions: ""),
            from: topic,
            sources: [opening, answer],
            review: .quarter,
            as: site.viewer(.nozawa)
        )
        return (card, topic)
    }

    @Test("names its sources as the page does, and nobody whose body is withheld")
    func sources() async throws {
        let site = try await TestSite()
        let (card, _) = try await card(site, title: "公開の始め方")
        try await site.run { browser in
            let page = try await browser.get("/cards/\(card)", as: .nozawa)
            #expect(page.seen.contains("ファイルに保存する"))
            #expect(!page.seen.contains("Markdownで保存"))
            let file = try await browser.get("/cards/\(card)/markdown", as: .nozawa)
            #expect(file.text.contains("## もとになった投稿\n\n- 野沢 美咲さん（真岡市）・"))
            #expect(file.text.contains("\n- 人口"))
            #expect(file.text.contains("/posts/"))
            #expect(!file.text.contains("栗原"))
            #expect(!file.text.contains("大田原"))
            #expect(!file.text.contains("> "))
        }
    }

    @Test("says first why readers should look twice")
    func warnings() async throws {
        let site = try await TestSite()
        let (card, topic) = try await card(site, title: "公開の始め方")
        try await site.run { browser in
            _ = try await browser.post("/topics/\(topic)/doubts", ["reason": "古くなりました"], as: .aikawa)
            let unsettled = try await browser.get("/cards/\(card)/markdown", as: .nozawa)
            #expect(unsettled.text.hasPrefix("# 公開の始め方\n\n> もとの質問の状態が変わりました。 要見直し  \n> 理由をもとの話題で"))

            _ = try await browser.post("/cards/\(card)/doubt", ["reason": "様式が変わりました"], as: .aikawa)
            let doubted = try await browser.get("/cards/\(card)/markdown", as: .nozawa)
            #expect(doubted.text.hasPrefix("# 公開の始め方\n\n> いまは当てはまらないかもしれません（"))
            #expect(doubted.text.contains("）  \n> 様式が変わりました  \n> 知らせた人：相川 誠さん（デジタル庁）\n\n> もとの質問"))

            _ = try await browser.post("/cards/\(card)/confirmation", ["review": "3"], as: .nozawa)
            _ = try await browser.post("/topics/\(topic)/confirmation", as: .nozawa)
            let confirmed = try await browser.get("/cards/\(card)/markdown", as: .nozawa)
            #expect(confirmed.text.hasPrefix("# 公開の始め方\n\n一覧から始める。"))
            site.clock.advance(seconds: 100 * 86_400)
            #expect(try await overdue(card, site).contains("見直す日（"))
        }
    }

    /// The file after the card's review date.
    private func overdue(_ card: ID<Card>, _ site: TestSite) async throws -> String {
        let now = site.clock.now
        let sheet = try await site.site.storage.read { try $0.cardSheet(card, for: site.viewer(.nozawa)) }
        return CardMarkdown(texts: Texts.japanese, url: "", now: now).text(sheet, heading: "#")
    }

    @Test(
        "is called by its title, without what would lead elsewhere",
        arguments: [
            ("公開の始め方", "公開の始め方"), ("../../etc/passwd", "etc-passwd"), ("a\\b:c*d?e\"f<g>h|i%j", "a-b-c-d-e-f-g-h-i-j"),
            (" . ", ""), ("改\u{202E}行\u{0}と\r\n制御", "改 行 と 制御"), ("…", "…"), ("e\u{301}", "e\u{301}"),
        ]
    )
    func names(title: String, name: String) {
        #expect(FileName.of(title) == name)
    }

    @Test("has a name that file systems take, however long its title")
    func long() {
        let name = FileName.of(String(repeating: "長", count: 120))
        #expect(name == String(repeating: "長", count: 60))
        #expect(FileName.of("a" + String(repeating: "\u{301}", count: 400)) == "")
        #expect(FileName.attachment("長", or: "card-1", ending: "md") == "attachment; filename=\"card-1.md\"; filename*=UTF-8''%E9%95%B7.md")
        #expect(FileName.attachment("a'b;c d", or: "card-1", ending: "md").hasSuffix("filename*=UTF-8''a%27b%3Bc%20d.md"))
        #expect(FileName.attachment("/", or: "card-1", ending: "md") == "attachment; filename=\"card-1.md\"")
    }

    @Test("of a collection holds each of its cards in the same way")
    func collection() async throws {
        let site = try await TestSite()
        let (card, _) = try await card(site, title: "公開の始め方")
        let storage = site.site.storage
        let id = try await MakeCollection(storage: storage)(title: "はじめての担当者へ", lead: "", as: site.viewer(.nozawa))
        try await ArrangeCollection(storage: storage)(id, card, isIn: true, as: site.viewer(.nozawa))
        try await DoubtCard(storage: storage)(card, reason: "様式が変わりました", as: site.viewer(.kurihara))
        try await site.run { browser in
            let file = try await browser.get("/collections/\(id)/markdown", as: .aikawa)
            #expect(file.text.hasPrefix("# はじめての担当者へ\n\n## 公開の始め方\n\n> いまは当てはまらない"))
            #expect(file.text.contains("### もとになった投稿\n\n- 野沢 美咲さん（真岡市）・"))
            #expect(file.text.contains("様式が変わりました"))
            let disposition = try #require(file.headers[.contentDisposition])
            #expect(disposition.contains("filename=\"collection-\(id).md\"; filename*=UTF-8''%E3%81%AF"))
        }
    }
}
