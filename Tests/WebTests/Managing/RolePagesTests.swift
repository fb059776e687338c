import Core
import Testing
import Web

@Suite("Giving roles")
struct RolePagesTests {
    @Test("makes a moderator of a space, who then stands on its page")
    func moderator() async throws {
        let site = try await TestSite()
        try await site.run { browser in
            let form = try await browser.get("/manage/roles?member=\(site.member(.nozawa))", as: .morishita)
            #expect(form.seen.contains("野沢 美咲さんの役割を選ぶ"))
            #expect(form.seen.contains("栃木県真岡市"))
            #expect(!form.text.contains("value=\"operator\""), "a manager cannot make operators")
            let fields = ["member": site.member(.nozawa), "kind": "moderator", "space": "\(site.space)"]
            #expect(try await browser.post("/manage/roles", fields, as: .morishita).location == "/manage/roles?done=granted")
            #expect(try await browser.get("/spaces/\(site.space)", as: .kurihara).seen.contains("野沢 美咲さん（真岡市）"))
            let again = try await browser.post("/manage/roles", fields, as: .morishita)
            #expect(again.status == 409)
            #expect(again.seen.contains("もうこの役割です"))
        }
    }

    @Test("makes an ambassador of a region for a fiscal year")
    func ambassador() async throws {
        let site = try await TestSite()
        try await site.run { browser in
            let fields = ["member": site.member(.nozawa), "kind": "ambassador", "region": "kanto", "field": "", "fiscalYear": "2026"]
            #expect(try await browser.post("/manage/roles", fields, as: .morishita).status == 303)
            #expect(try await browser.get("/manage/roles", as: .morishita).seen.contains("関東・2026年度"))
            let over = try await browser.post(
                "/manage/roles",
                fields.merging(["fiscalYear": "2020", "field": "窓口"]) { $1 },
                as: .morishita
            )
            #expect(over.status == 422)
            #expect(over.text.contains("value=\"窓口\""))
            #expect(over.text.contains("<title>エラー："))
        }
    }

    @Test("leaves what rules the community to operators")
    func operatorsOnly() async throws {
        let site = try await TestSite()
        try await site.run { browser async throws in
            let fields = ["member": site.member(.nozawa), "kind": "manager"]
            #expect(try await browser.post("/manage/roles", fields, as: .morishita).status == 403)
            #expect(try await browser.post("/manage/roles", fields, as: .aikawa).status == 303)
        }
    }

    @Test("ends a role, but never the last operator's")
    func ends() async throws {
        let site = try await TestSite()
        try await site.run { browser in
            let page = try await browser.get("/manage/roles", as: .aikawa)
            let paths = page.text.matches(of: /action="(\/manage\/roles\/[a-z0-9]+\/end)"/).map { String($0.1) }
            #expect(paths.count == 2)
            let last = try await browser.post(paths[0], as: .aikawa)
            #expect(last.status == 409)
            #expect(last.seen.contains("管理者がいなくなります"))
            #expect(try await browser.post(paths[1], as: .aikawa).location == "/manage/roles?done=ended")
            #expect(try await browser.get("/manage", as: .morishita).status == 404, "who was manager is none any more")
        }
    }
}
