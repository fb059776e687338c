import Core
import Testing
import Web

@Suite("Arranging channels")
struct ArrangingPagesTests {
    @Test("makes a channel and opens it")
    func creates() async throws {
        let site = try await TestSite()
        try await site.run { browser in
            let fields = ["name": "窓口改革", "lead": "書かない窓口", "access": "open", "posting": "everyone", "use": "talk"]
            let made = try await browser.post("/spaces/\(site.space)/channels", fields, as: .aikawa)
            #expect(made.status == 303)
            let page = try await browser.get(try #require(made.location), as: .nozawa)
            #expect(page.seen.contains("窓口改革"))
            #expect(page.seen.contains("書かない窓口"))
            #expect(try await browser.post("/spaces/\(site.space)/channels", fields, as: .nozawa).status == 403)
        }
    }

    @Test("gives a refused channel back with what was typed")
    func refuses() async throws {
        let site = try await TestSite()
        try await site.run { browser in
            let fields = ["name": "オープンデータ", "lead": "二つ目", "access": "invitation", "posting": "some", "use": "talk"]
            let page = try await browser.post("/spaces/\(site.space)/channels", fields, as: .aikawa)
            #expect(page.status == 422)
            #expect(page.text.contains("<title>エラー："))
            #expect(page.seen.contains("同じ名前がすでにあります"))
            #expect(page.text.contains("二つ目"))
            #expect(page.text.contains("value=\"invitation\" checked"))
            #expect(page.text.contains("value=\"some\" checked"))
        }
    }

    @Test("changes and archives a channel for who looks after it only")
    func changes() async throws {
        let site = try await TestSite()
        try await site.run { browser in
            let path = "/channels/\(site.channel)"
            let form = try await browser.get("\(path)/change", as: .aikawa)
            #expect(form.text.contains("value=\"オープンデータ\""))
            let fields = ["name": "データ", "lead": "", "access": "open", "posting": "some", "use": "talk"]
            #expect(try await browser.post("\(path)/change", fields, as: .aikawa).location == "\(path)?done=saved")
            #expect(try await browser.post("\(path)/archive", ["archives": "yes"], as: .aikawa).location == "\(path)?done=archived")
            #expect(try await browser.get("/spaces", as: .nozawa).seen.contains("書き込みを終了したチャンネル"))
            #expect(try await browser.get("\(path)/change", as: .nozawa).status == 403)
        }
    }
}
