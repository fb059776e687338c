import Core
import Testing
import Web

/// The pump may lag behind a page: it then delivers events that the page already contains.
@Suite("What a page has seen already")
struct LiveCursorTests {
    @Test("is not sent again")
    func passedOver() async throws {
        let site = try await TestSite()
        let topic = try await site.start("追いつくまで", by: .nozawa)
        _ = try await site.reply("見たもの", to: topic, by: .kurihara)
        let seen = try await site.site.storage.read { try $0.events.after(0, about: .topic(topic)) }
        let cursor = try #require(seen.last?.id)
        try await site.run { browser in
            async let answer = browser.get("/live?topic=\(topic)&after=\(cursor)&wait=20", as: .nozawa, accept: "application/json")
            try await site.waitForStreams(1)
            site.site.live.deliver(seen)
            _ = try await site.reply("新しいもの", to: topic, by: .kurihara)
            try await site.handOn(after: cursor)
            let text = try await answer.text
            #expect(text.contains("\"cursor\":\(cursor + 1)"))
            #expect(text.contains("新しいもの"))
        }
    }

    @Test("has to be loaded anew where the log has lost it, also when the log is longer by now")
    func lost() async throws {
        let site = try await TestSite()
        let topic = try await site.start("失われる前", by: .nozawa)
        let cursor = try await site.site.storage.read { try $0.events.head() }
        try await site.run { browser in
            let known = try await browser.get("/live?topic=\(topic)&after=\(cursor)&wait=0", as: .nozawa, accept: "application/json").text
            #expect(!known.contains("reload"))
            _ = try await site.reply("新しい歴史", to: topic, by: .kurihara)
            let lost = try await browser.get("/live?topic=\(topic)&after=1&wait=0", as: .nozawa, accept: "application/json").text
            #expect(lost.contains("\"reload\":true"))
        }
    }
}
