import Core
import Foundation
import HTTPTypes
import Testing
import Web

@Suite("Knowledge cards")
struct CardPagesTests {
    /// A solved question of 野沢, answered by 栗原.
    private func solved(_ site: TestSite) async throws -> (topic: String, answer: String) {
        let topic = try await site.start("公開は何から始めますか", "担当は1人です。", by: .nozawa)
        let answer = try await site.reply("**避難所**の一覧からです", to: topic, by: .kurihara)
        _ = try await AcceptAnswer(storage: site.site.storage)(answer, as: site.viewer(.nozawa))
        return ("\(topic)", "\(answer)")
    }

    @Test("are made from the topic's page in one step, and lead back to the exact posts")
    func made() async throws {
        let site = try await TestSite()
        let (topic, answer) = try await solved(site)
        try await site.run { browser in
            #expect(try await browser.get("/topics/\(topic)", as: .nozawa).text.contains("href=\"/topics/\(topic)/card\""))
            let form = try await browser.get("/topics/\(topic)/card", as: .nozawa)
            #expect(form.text.contains("value=\"公開は何から始めますか\"") && form.text.contains("**避難所**の一覧からです"))
            #expect(form.text.contains("name=\"source-\(answer)\" value=\"yes\" checked"))

            let fields = ["title": "公開の始め方", "answer": "**避難所**から", "conditions": "小さな市", "review": "12"]
            let refused = try await browser.post("/topics/\(topic)/card", fields, as: .nozawa)
            #expect(refused.status == 422 && refused.seen.contains(Texts.japanese("card.sources-missing")))
            #expect(refused.text.contains("value=\"公開の始め方\""))
            let made = try await browser.post("/topics/\(topic)/card", fields.merging(["source-\(answer)": "yes"]) { $1 }, as: .nozawa)
            let path = try #require(made.location?.components(separatedBy: "?").first)
            let card = try await browser.get(path, as: .kurihara)
            #expect(card.text.contains("<strong>避難所</strong>から") && card.text.contains("href=\"/posts/\(answer)\""))
            #expect(card.seen.contains("小さな市") && card.seen.contains("真岡市"))
            #expect(try await browser.get("/topics/\(topic)", as: .kurihara).text.contains("href=\"\(path)\""))
            #expect(try await browser.get("/cards", as: .kurihara).seen.contains("公開の始め方"))

            let kept = try await browser.get(path + "/markdown", as: .kurihara)
            #expect(kept.headers[.contentType]?.hasPrefix("text/markdown") == true)
            #expect(kept.text.hasPrefix("# 公開の始め方\n\n**避難所**から\n\n## ") && kept.text.contains(path))
        }
    }

    @Test("are revised with what changed to be seen, doubted with a reason, and confirmed")
    func kept() async throws {
        let site = try await TestSite()
        let (topic, answer) = try await solved(site)
        try await site.run { browser in
            let fields = ["title": "公開の始め方", "answer": "一\n二", "conditions": "", "review": "12", "source-\(answer)": "yes"]
            let made = try await browser.post("/topics/\(topic)/card", fields, as: .nozawa)
            let path = try #require(made.location?.components(separatedBy: "?").first)
            let revised = ["title": "公開の始め方", "answer": "一\n二と半", "conditions": "", "version": "1"]
            #expect(try await browser.post(path + "/edit", revised, as: .kurihara).status == 403)
            #expect(try await browser.post(path + "/edit", revised, as: .nozawa).status == 303)
            let late = try await browser.post(path + "/edit", revised.merging(["answer": "遅れた言葉"]) { $1 }, as: .nozawa)
            #expect(late.status == 409 && late.text.contains("遅れた言葉"))
            let history = try await browser.get(path + "/history", as: .kurihara)
            #expect(history.text.contains("<del>") && history.text.contains("<ins>") && history.seen.contains("二と半"))

            #expect(try await browser.post(path + "/doubt", ["reason": ""], as: .kurihara).status == 422)
            _ = try await browser.post(path + "/doubt", ["reason": "様式が変わりました"], as: .kurihara)
            let doubted = try await browser.get(path, as: .kurihara)
            #expect(doubted.seen.contains("様式が変わりました") && doubted.seen.contains(Texts.japanese("card.needs-review")))
            _ = try await browser.post(path + "/confirmation", ["review": "6"], as: .nozawa)
            #expect(try await browser.get(path, as: .kurihara).seen.contains("様式が変わりました") == false)
            _ = try await browser.post(path + "/help", ["helped": "yes"], as: .kurihara)
            #expect(try await browser.get(path, as: .nozawa).seen.contains("1団体の役に立ちました"))
        }
    }
}
