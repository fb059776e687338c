import Core
import TestActs
import Testing
import Web

@testable import Core

@Suite("Links to a channel")
struct ChannelLinksTests {
    @Test("open it where its newest topic stands, on whatever page they are")
    func links() async throws {
        let site = try await TestSite()
        let topic = try await site.start("除雪の電話", by: .nozawa)
        let answer = try await site.reply("除雪の地図を配りました", to: topic, by: .kurihara)
        _ = try await AcceptAnswer(storage: site.site.storage)(answer, as: site.viewer(.nozawa))
        let text = try CardText(title: "除雪の受付", answer: "地図を配る。", conditions: "")
        let make = MakeCard(storage: site.site.storage)
        let card = try await make(text, from: topic, sources: [answer], review: .year, as: site.viewer(.nozawa))
        try await site.feed()
        try await site.run { browser in
            #expect(try await browser.get("/channels/\(site.channel)", as: .nozawa).text.contains("<div id=\"now\"></div>"))
            let paths = [
                "/home", "/spaces", "/spaces/\(site.space)", "/questions?state=solved", "/search?q=%E9%99%A4%E9%9B%AA", "/topics/\(topic)",
                "/topics/\(topic)/card", "/posts/\(answer)", "/cards/\(card)",
            ]
            for path in paths {
                let page = try await browser.get(path, as: .nozawa)
                #expect(page.status == 200, "\(path)")
                #expect(page.text.contains("href=\"/channels/\(site.channel)#now\""), "\(path)")
                #expect(!page.text.contains("href=\"/channels/\(site.channel)\""), "\(path)")
            }
            let typed = ["text": "除雪の電話の受付は、どうしていますか", "kind": "question", "voice": "personal", "channel": ""]
            let key = try IdempotencyKey.fresh().text
            let found = try await browser.post("/ask/look", typed.merging(["key": key]) { $1 }, as: .nozawa)
            #expect(found.text.contains("href=\"/channels/\(site.channel)#now\""))
        }
    }
}
