import Core
import Foundation
import HTTPTypes
import Testing
import Web

@Suite("Signing in and out")
struct SignInPagesTests {
    @Test("says the same for every address")
    func tellsNothing() async throws {
        let site = try await TestSite()
        try await site.run { browser async throws in
            var pages: [String] = []
            for mail in ["aikawa@digital.go.jp", "nobody@digital.go.jp"] {
                pages.append(try await browser.post("/sign-in", ["mail": mail]).text.replacing(mail, with: "…"))
            }
            #expect(pages[0] == pages[1])
        }
    }

    @Test("opens a new session each time and ends the one the browser had")
    func fixation() async throws {
        let site = try await TestSite()
        try await site.run { browser async throws in
            _ = try await browser.post("/settings/password", ["password": "とても長いパスワードです。"], as: .aikawa)
            let old = try #require(site.cookies[.aikawa])
            let form = ["mail": "aikawa@digital.go.jp", "password": "とても長いパスワードです。"]
            let answer = try await browser.post("/sign-in/password", form, as: .aikawa)
            #expect(answer.status == 303)
            #expect(answer.location == "/home?done=signed-in")
            let new = try #require(answer.cookie("yoriai_session"))
            #expect(new != old)
            #expect(try await browser.get("/home", headers: [.cookie: new]).status == 200)
            #expect(try await browser.get("/home", headers: [.cookie: old]).status == 303)
            let header = try #require(answer.headers[values: .setCookie].first { $0.hasPrefix("yoriai_session") })
            for part in ["HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=2592000"] { #expect(header.contains(part), "\(part) is missing") }
        }
    }

    @Test("gives the address back after a wrong password, never the password")
    func wrong() async throws {
        try await TestSite().run { browser async throws in
            let page = try await browser.post("/sign-in/password", ["mail": "aikawa@digital.go.jp", "password": "ちがうパスワード"])
            #expect(page.status == 422)
            #expect(page.text.contains("<title>エラー：サインイン"))
            #expect(page.seen.contains("この組み合わせではサインインできません"))
            #expect(page.text.contains("value=\"aikawa@digital.go.jp\""))
            #expect(!page.text.contains("ちがうパスワード"))
            #expect(page.text.contains("<details class=\"fold\" open>"))
        }
    }

    @Test("waits after five wrong passwords")
    func tooMany() async throws {
        try await TestSite().run { browser async throws in
            let form = ["mail": "aikawa@digital.go.jp", "password": "ちがうパスワード"]
            for _ in 0..<5 { _ = try await browser.post("/sign-in/password", form) }
            let page = try await browser.post("/sign-in/password", form)
            #expect(page.status == 429)
            #expect(page.headers[.retryAfter] != nil)
            #expect(page.text.contains("value=\"aikawa@digital.go.jp\""))
        }
    }

    @Test("lets in who comes back with a browser of theirs while somebody guesses, and marks it for the door alone")
    func knownBrowser() async throws {
        let site = try await TestSite()
        try await site.run { browser async throws in
            _ = try await browser.post("/settings/password", ["password": "とても長いパスワードです。"], as: .aikawa)
            let right = ["mail": "aikawa@digital.go.jp", "password": "とても長いパスワードです。"]
            let first = try await browser.post("/sign-in/password", right)
            let known = try #require(first.cookie("yoriai_browser"))
            let header = try #require(first.headers[values: .setCookie].first { $0.hasPrefix("yoriai_browser") })
            for part in ["HttpOnly", "SameSite=Lax", "Path=/sign-in", "Max-Age=34560000"] {
                #expect(header.contains(part), "\(part) is missing")
            }
            #expect(try await browser.get("/home", headers: [.cookie: known]).status == 303, "it opens nothing")
            let wrong = ["mail": "aikawa@digital.go.jp", "password": "ちがうパスワード"]
            for _ in 0..<6 { _ = try await browser.post("/sign-in/password", wrong) }
            #expect(try await browser.post("/sign-in/password", right).status == 429)
            #expect(try await browser.post("/sign-in/password", right, headers: [.cookie: known]).status == 303)
        }
    }

    @Test(
        "goes only to pages of this site afterwards",
        arguments: [
            ("/settings", "/settings"), ("//evil.example", "/home"), ("https://evil.example", "/home"), ("/\\evil.example", "/home"),
            ("/settings%0d%0aX: y", "/home"), ("/settings/profile", "/settings"), ("/sign-out", "/"),
            ("/home?done=sent", "/home"), ("/home?done=sent&removed=2&unreached=1", "/home"),
            ("/organisations?q=%E7%9C%9F%E5%B2%A1", "/organisations?q=%E7%9C%9F%E5%B2%A1"), ("", "/home"),
        ]
    )
    func returns(_ wanted: String, _ reached: String) async throws {
        let site = try await TestSite()
        try await site.run { browser async throws in
            let query = wanted.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
            #expect(try await browser.get("/sign-in?return=\(query)", as: .nozawa).location == reached)
        }
    }

    @Test("asks a stranger to sign in and leads back to what they wanted")
    func asks() async throws {
        try await TestSite().run { browser async throws in
            let answer = try await browser.get("/settings")
            #expect(answer.location == "/sign-in?return=%2Fsettings")
            let page = try await browser.get("/cards?before=1&q=%E7%9C%9F")
            #expect(page.location == "/sign-in?return=%2Fcards%3Fbefore%3D1%26q%3D%25E7%259C%259F")
            #expect(try await browser.get(answer.location ?? "").text.contains("name=\"return\" value=\"/settings\""))
        }
    }

    @Test("ends the session on signing out, also twice")
    func signsOut() async throws {
        try await TestSite().run { browser async throws in
            for _ in 0..<2 {
                let answer = try await browser.post("/sign-out", as: .nozawa)
                #expect(answer.location == "/?done=signed-out")
                #expect(answer.cookie("yoriai_session") == "yoriai_session=")
                #expect(try await browser.get("/home", as: .nozawa).location == "/sign-in?return=%2Fhome")
            }
        }
    }

    @Test("prolongs the cookie with the session, on pages alone")
    func prolongs() async throws {
        let site = try await TestSite()
        try await site.run { browser async throws in
            #expect(try await browser.get("/home", as: .nozawa).cookie("yoriai_session") == nil)
            site.clock.advance(seconds: 3601)
            #expect(try await browser.get("/assets/x/css/yoriai.css", as: .nozawa).cookie("yoriai_session") == nil)
            site.clock.advance(seconds: 3601)
            #expect(try await browser.get("/home", as: .nozawa).cookie("yoriai_session") == site.cookies[.nozawa])
        }
    }
}
