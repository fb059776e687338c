import Core
import Foundation
import HTTPTypes
import Testing
import Web

@testable import Core

@Suite("The settings")
struct SettingsPagesTests {
    @Test("show what only the member may see")
    func shows() async throws {
        try await TestSite().run { browser async throws in
            let page = try await browser.get("/settings", as: .nozawa)
            for words in ["nozawa@demo.example", "情報政策課", "野沢 美咲"] { #expect(page.text.contains(words), "\(words) is missing") }
            #expect(try await browser.get("/settings/sign-in", as: .nozawa).seen.contains("今の端末"))
        }
    }

    @Test("have a page for each subject, and no form stands on two of them")
    func pages() async throws {
        let subjects = [
            ("/settings", "わたしのこと", ["/settings/profile", "/settings/seat"]),
            ("/settings/receiving", "知らせの受け取り方", ["/settings/asking", "/settings/feeds"]),
            ("/settings/look", "見え方", ["/settings/look"]),
            ("/settings/sign-in", "サインインと端末", ["/settings/password"]),
            ("/settings/second-factor", "二段階認証", ["/settings/second-factor"]),
            ("/settings/data", "わたしのデータ", ["/settings/leave"]),
        ]
        try await TestSite().run { browser async throws in
            for (path, name, actions) in subjects {
                let page = try await browser.get(path, as: .nozawa)
                let main = String(page.text[try #require(page.text.range(of: "<main")).lowerBound...])
                #expect(page.text.contains("<title>設定：\(name)｜"))
                #expect(main.contains("<a href=\"\(path)\" aria-current=\"page\">\(name)</a>"))
                let tabs = main.prefix(upTo: try #require(main.range(of: "</nav>")).lowerBound).matches(of: /<a href="([^"]*)"/).map {
                    String($0.1)
                }
                #expect(tabs == subjects.map(\.0))
                let forms = main.matches(of: /action="(\/settings[^"]*)"/).map { String($0.1) }
                #expect(forms == actions)
                for (other, name, _) in subjects where other != path { #expect(main.contains("<a href=\"\(other)\">\(name)</a>")) }
            }
        }
    }

    @Test("change the name everywhere")
    func renames() async throws {
        try await TestSite().run { browser async throws in
            let answer = try await browser.post("/settings/profile", ["name": "佐藤 美咲", "reading": "さとう みさき"], as: .nozawa)
            #expect(answer.location == "/settings?done=saved#s-profile")
            #expect(try await browser.get("/home", as: .nozawa).seen.contains("佐藤 美咲"))
        }
    }

    @Test("give a refused form back and leave the others as they are")
    func refuses() async throws {
        try await TestSite().run { browser async throws in
            let page = try await browser.post("/settings/profile", ["name": "", "reading": "漢字"], as: .nozawa)
            #expect(page.status == 422)
            #expect(page.text.contains("<title>エラー：設定"))
            #expect(page.text.contains("value=\"漢字\""))
            #expect(page.text.contains("value=\"情報政策課\""), "another form keeps what is")
            #expect(page.seen.contains("氏名：入力してください"))
        }
    }

    @Test("move to another seat and keep the history")
    func moves() async throws {
        let site = try await TestSite()
        try await site.run { browser async throws in
            site.clock.advance(seconds: 86_400)
            let answer = try await browser.post("/settings/seat", ["section": "税務課", "job": "固定資産"], as: .nozawa)
            #expect(answer.status == 303)
            let page = try await browser.get("/members/\(site.viewer(.nozawa).member)", as: .kurihara)
            #expect(page.seen.contains("税務課（固定資産）"))
            #expect(page.seen.contains("情報政策課"))
        }
    }

    @Test("ask before a seat is shared, and show who holds it")
    func shares() async throws {
        let site = try await TestSite()
        _ = try await MoveSeat(storage: site.site.storage)(section: "税務課", job: "", by: site.viewer(.aikawa))
        try await site.run { browser async throws in
            let fields = ["section": "税務課", "job": ""]
            #expect(!(try await browser.get("/settings", as: .morishita).text.contains("name=\"shares\"")))
            let asked = try await browser.post("/settings/seat", fields, as: .morishita)
            #expect(asked.status == 422)
            #expect(asked.seen.contains("相川 誠さん"))
            #expect(asked.text.contains("name=\"shares\""))
            #expect(try await browser.post("/settings/seat", fields.merging(["shares": "yes"]) { $1 }, as: .morishita).status == 303)
        }
    }

    @Test("set language, theme and keys")
    func look() async throws {
        try await TestSite().run { browser async throws in
            _ = try await browser.post("/settings/look", ["language": "en", "theme": "dark"], as: .nozawa)
            let page = try await browser.get("/settings", as: .nozawa)
            #expect(page.text.contains("<html lang=\"en\" data-theme=\"dark\" data-keys=\"off\">"))
            let refused = try await browser.post("/settings/look", ["language": "tlh", "theme": ""], as: .nozawa)
            #expect(refused.status == 422)
            #expect(refused.text.contains("name=\"theme\""), "its own page comes back")
            #expect(!refused.text.contains("name=\"reading\""), "its own page comes back")
        }
    }

    @Test("let the browser decide on the language again")
    func forgetsLanguage() async throws {
        try await TestSite().run { browser async throws in
            _ = try await browser.post("/language", ["language": "en"], as: .nozawa)
            let answer = try await browser.post("/settings/look", ["language": "", "theme": "", "keys": "yes"], as: .nozawa)
            #expect(answer.cookie("yoriai_language") == "yoriai_language=")
            #expect(try await browser.get("/settings", as: .nozawa).text.contains("<html lang=\"ja\">"))
        }
    }

    @Test("refuse a short password without sending it back")
    func password() async throws {
        try await TestSite().run { browser async throws in
            let page = try await browser.post("/settings/password", ["password": "みじかい"], as: .nozawa)
            #expect(page.status == 422)
            #expect(page.seen.contains("12文字以上にしてください"))
            #expect(!page.text.contains("みじかい"))
        }
    }

    @Test("list the browsers, and end one and all others")
    func sessions() async throws {
        let site = try await TestSite()
        let member = site.viewer(.nozawa).member
        let others = try await site.site.storage.write { work in
            try (0..<3).map { _ in try work.openSession(of: member, agent: "Mozilla/5.0 (Windows NT 10.0) Chrome/126 Safari/537.36 Edg/126")
            }
        }
        try await site.run { browser async throws in
            #expect(try await browser.get("/settings/sign-in", as: .nozawa).seen.contains("Edge（Windows）"))
            #expect(try await browser.post("/settings/sessions/\(others[0].id)/end", as: .kurihara).status == 303)
            let cookies = others.map { "yoriai_session=\($0.secret.text)" }
            #expect(try await browser.get("/home", headers: [.cookie: cookies[0]]).status == 200, "nobody ends another's session")
            _ = try await browser.post("/settings/sessions/\(others[0].id)/end", as: .nozawa)
            #expect(try await browser.get("/home", headers: [.cookie: cookies[0]]).status == 303)
            _ = try await browser.post("/settings/sessions/end-others", as: .nozawa)
            for cookie in cookies { #expect(try await browser.get("/home", headers: [.cookie: cookie]).status == 303) }
            #expect(try await browser.get("/home", as: .nozawa).status == 200)
        }
    }

    @Test("let a member leave who types their name")
    func leaves() async throws {
        let site = try await TestSite()
        try await site.run { browser async throws in
            let refused = try await browser.post("/settings/leave", ["confirm": "のざわ"], as: .nozawa)
            #expect(refused.status == 422)
            #expect(refused.text.contains("value=\"のざわ\""))
            let left = try await browser.post("/settings/leave", ["confirm": "野沢美咲"], as: .nozawa)
            #expect(left.location == "/?done=left-community")
            #expect(left.cookie("yoriai_session") == "yoriai_session=")
            #expect(try await browser.get("/?done=left-community").seen.contains("退会しました"))
            #expect(try await browser.get("/home", as: .nozawa).status == 303)
            #expect(try await browser.get("/members/\(site.viewer(.nozawa).member)", as: .kurihara).seen.contains("退会しました"))
        }
    }

    @Test("keep the last operator")
    func lastOperator() async throws {
        try await TestSite().run { browser async throws in
            let page = try await browser.post("/settings/leave", ["confirm": "相川 誠"], as: .aikawa)
            #expect(page.status == 409)
            #expect(page.seen.contains("先にほかの人を管理者にしてください"))
        }
    }
}
