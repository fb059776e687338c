import Core
import Testing
import Web

@Suite("The pages for managing")
struct ManagePagesTests {
    @Test("do not exist for who lacks the right", arguments: ["", "/requests", "/organisations", "/domains", "/roles", "/unmaskings"])
    func hidden(_ page: String) async throws {
        let site = try await TestSite()
        try await site.run { browser async throws in
            #expect(try await browser.get("/manage\(page)", as: .nozawa).status == 404)
            #expect(try await browser.get("/manage\(page)", as: .aikawa).status == 200)
            if page != "", page != "/unmaskings" {
                let path = page == "/requests" ? "/manage/requests/\(ID<JoinRequest>(bits: 1))" : "/manage\(page)"
                #expect(try await browser.post(path, ["domain": "x.example", "member": site.member(.nozawa)], as: .nozawa).status == 404)
            }
        }
    }

    @Test("say how many wait and for how long")
    func overview() async throws {
        let site = try await TestSite()
        try await site.run { browser async throws in
            #expect(try await browser.get("/manage", as: .morishita).seen.contains("待っている申し込みはありません"))
        }
        _ = try await site.apply("山本 翔", mail: "yamamoto@inacity.example", organisation: "伊那市")
        site.clock.advance(seconds: 3 * 3600)
        try await site.run { browser in
            let page = try await browser.get("/manage", as: .morishita)
            #expect(page.seen.contains("承認待ちの申し込みが1件あります（3時間経過）。"))
        }
    }

    @Test("are led to from the menu by a number, and from the home of who decides, while applications wait")
    func told() async throws {
        let site = try await TestSite()
        let menu = "href=\"/manage\">運営の画面<span class=\"n\">2<span class=\"vh\">件の申し込みが待っています"
        let line = "承認待ちの申し込みが2件あります（いちばん長いもので3時間経過）"
        try await site.run { browser async throws in
            let page = try await browser.get("/home", as: .morishita)
            #expect(page.text.contains("href=\"/manage\">運営の画面</a>"))
            #expect(!page.seen.contains("承認待ち"))
        }
        _ = try await site.apply("山本 翔", mail: "yamamoto@inacity.example", organisation: "伊那市")
        site.clock.advance(seconds: 3 * 3600)
        _ = try await site.apply("加藤 薫", mail: "kato@inacity.example", organisation: "伊那市")
        try await site.run { browser in
            for name in [TestSite.Name.morishita, .aikawa] {
                let home = try await browser.get("/home", as: name)
                for words in [menu, "<a href=\"/manage/requests\">\(line)</a>", ">申し込みを開く</a>"] {
                    #expect(home.text.contains(words), "\(name): \(words)")
                }
                #expect(try await browser.get("/spaces", as: name).text.contains(menu), "the number is on every page")
            }
            let member = try await browser.get("/home", as: .nozawa)
            #expect(!member.text.contains("href=\"/manage"))
            #expect(!member.seen.contains("承認待ち"))
        }
    }

    @Test("keep the log of looks behind masks for operators")
    func unmaskings() async throws {
        let site = try await TestSite()
        let topic = try await site.start("伏せて聞きます", by: .nozawa, voice: .masked)
        let post = try await site.site.storage.read { try $0.topicPage(topic, after: nil, for: site.viewer(.aikawa)).opening.id }
        _ = try await UnmaskPost(storage: site.site.storage)(post, reason: "警察から照会", as: site.viewer(.aikawa))
        try await site.run { browser in
            let page = try await browser.get("/manage/unmaskings", as: .aikawa)
            for words in ["相川 誠", "警察から照会", "野沢 美咲さん（真岡市）"] { #expect(page.seen.contains(words)) }
            let managers = try await browser.get("/manage/unmaskings", as: .morishita)
            for words in ["相川 誠", "警察から照会", "管理者だけに表示します"] { #expect(managers.seen.contains(words)) }
            #expect(!managers.text.contains("野沢"), "a manager may not look behind the mask by this log either")
            #expect(try await browser.get("/manage/unmaskings", as: .kurihara).status == 404)
        }
    }
}
