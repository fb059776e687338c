import Core
import HTTPTypes
import SQLCore
import SQLiteEngine
import Testing
import Web

@Suite("A database that can take no more")
struct OutageTests {
    @Test("says that nothing was saved and keeps what was typed, until there is room again")
    func full() async throws {
        let site = try await TestSite()
        let topic = try await site.start("満杯のとき", by: .nozawa)
        let typed = ["text": "消えては困る<文>" + String(repeating: "長", count: 9_000), "voice": "personal", "key": "outage-key-1"]
        try await site.run { browser in
            try await site.fill()
            let refused = try await browser.post("/topics/\(topic)/replies", typed, as: .nozawa)
            #expect(refused.status == 503)
            #expect(refused.headers[.retryAfter] == "30")
            #expect(refused.seen.contains("まだ保存できていません"))
            #expect(refused.text.contains("消えては困る&lt;文"))
            #expect(refused.text.contains("value=\"outage-key-1\""))

            let page = try await browser.get("/topics/\(topic)", as: .nozawa)
            #expect(page.status == 200)

            try await site.empty()
            #expect(try await browser.post("/topics/\(topic)/replies", typed, as: .nozawa).status == 303)
        }
    }

    @Test("never sends a password back")
    func password() async throws {
        let site = try await TestSite()
        try await site.run { browser in
            try await site.fill()
            let filler = String(repeating: "長", count: 3_000)
            let refused = try await browser.post("/settings/password", ["password": "secret words of mine", "text": filler], as: .nozawa)
            #expect(!refused.text.contains("secret words"))
        }
    }

    @Test("shows nobody's page what another site's page sent")
    func foreign() async throws {
        let site = try await TestSite()
        try await site.run { browser in
            try await site.fill()
            let fields = ["mail": "x@city.moka.lg.jp", "text": "よその文"]
            let refused = try await browser.post("/sign-in", fields, headers: [.origin: "https://elsewhere.example"])
            #expect(!refused.text.contains("よその文"))
        }
    }
}
