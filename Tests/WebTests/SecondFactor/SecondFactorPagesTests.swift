import Core
import Foundation
import HTTPTypes
import Testing
import Web

@testable import Core

@Suite("Codes for signing in, on the pages")
struct SecondFactorPagesTests {
    @Test("are turned on with the picture or the key, and the recovery codes are shown once")
    func turnsOn() async throws {
        let site = try await TestSite()
        try await site.run { browser async throws in
            #expect(try await browser.get("/settings/second-factor", as: .aikawa).seen.contains("使っていません"))
            #expect(try await browser.post("/settings/second-factor", as: .aikawa).location == "/settings/second-factor")
            let page = try await browser.get("/settings/second-factor", as: .aikawa)
            #expect(page.text.contains("<svg viewBox=\"0 0 "))
            let secret = try await site.secret(.aikawa)
            #expect(page.seen.contains(secret.base32.grouped(" ")))
            let wrong = try await browser.post("/settings/second-factor/confirmation", ["code": "000000"], as: .aikawa)
            #expect(wrong.status == 422)
            #expect(!wrong.text.contains("000000"), "a code is not sent back")
            let done = try await browser.post("/settings/second-factor/confirmation", ["code": try await site.code(.aikawa)], as: .aikawa)
            #expect(done.status == 200)
            #expect(done.text.matches(of: /<code>[a-z2-7-]{19}<\/code>/).count == 10)
            let new = try #require(done.cookie("yoriai_session"))
            #expect(new != site.cookies[.aikawa])
            #expect(try await browser.get("/home", as: .aikawa).status == 303, "the session from before is over")
            let later = try await browser.get("/settings/second-factor", headers: [.cookie: new])
            #expect(!later.text.contains("<svg viewBox=\"0 0 ") || !later.seen.contains(secret.base32.grouped(" ")))
            #expect(later.seen.contains("あと10個"))
        }
    }

    @Test("are asked for at the door before anything of the account is shown, and the session is new afterwards")
    func atTheDoor() async throws {
        let site = try await TestSite()
        try await site.turnOn(.aikawa)
        try await site.run { browser async throws in
            _ = try await browser.post("/sign-in", ["mail": "aikawa@digital.go.jp"])
            let asked = try await browser.post(try await site.newestLink())
            #expect(asked.status == 303)
            #expect(asked.location == "/sign-in/code")
            #expect(asked.cookie("yoriai_session") == nil, "no session yet")
            let pending = try #require(asked.cookie("yoriai_pending"))
            let header = try #require(asked.headers[values: .setCookie].first { $0.hasPrefix("yoriai_pending") })
            for part in ["HttpOnly", "SameSite=Lax", "Path=/sign-in", "Max-Age=600"] {
                #expect(header.contains(part), "\(part) is missing")
            }
            // The pending secret grants no access, wherever it is sent.
            let secret = pending.split(separator: "=")[1]
            #expect(try await browser.get("/home", headers: [.cookie: "yoriai_session=\(secret)"]).status == 303)
            let page = try await browser.get("/sign-in/code", headers: [.cookie: pending])
            #expect(page.status == 200)
            for word in ["相川", "aikawa", "デジタル庁", "参事官"] { #expect(!page.text.contains(word), "\(word) is shown") }
            #expect(try await browser.post("/sign-in/code", ["code": "000000"], headers: [.cookie: pending]).status == 422)
            let code = try await site.code(.aikawa)
            let old = try #require(site.cookies[.nozawa])
            let done = try await browser.post("/sign-in/code", ["code": code], headers: [.cookie: pending + "; " + old])
            #expect(done.location == "/home?done=signed-in")
            #expect(done.cookie("yoriai_pending") == "yoriai_pending=")
            let new = try #require(done.cookie("yoriai_session"))
            #expect(new != old)
            #expect(try await browser.get("/home", headers: [.cookie: new]).seen.contains("相川"))
            #expect(try await browser.get("/home", headers: [.cookie: old]).status == 303, "the session the browser had is over")
        }
    }

    @Test("lead to where somebody wanted to go, and nowhere else")
    func wanted() async throws {
        let site = try await TestSite()
        try await site.turnOn(.aikawa)
        try await site.run { browser async throws in
            _ = try await browser.post("/sign-in", ["mail": "aikawa@digital.go.jp"])
            let link = try await site.newestLink()
            let asked = try await browser.post(link, headers: [.cookie: "yoriai_wanted=/organisations?q=%E7%9C%9F"])
            #expect(asked.location == "/sign-in/code?return=%2Forganisations%3Fq%3D%25E7%259C%259F")
            let pending = try #require(asked.cookie("yoriai_pending"))
            let form = ["code": try await site.code(.aikawa), "return": "//evil.example"]
            #expect(try await browser.post("/sign-in/code", form, headers: [.cookie: pending]).location == "/home?done=signed-in")
        }
    }

    @Test("are not asked of who has nothing to finish")
    func nothing() async throws {
        try await TestSite().run { browser async throws in
            #expect(try await browser.get("/sign-in/code").location == "/sign-in")
            let forged = "yoriai_pending=\(Secret().text)"
            #expect(try await browser.get("/sign-in/code", headers: [.cookie: forged]).location == "/sign-in")
            let answer = try await browser.post("/sign-in/code", ["code": "123456"], headers: [.cookie: forged])
            #expect(answer.status == 422)
            #expect(answer.seen.contains("はじめからサインインしてください"))
        }
    }

    @Test("must be turned on by operators before anything else, where the server says so")
    func required() async throws {
        let site = try await TestSite(SiteSettings(postsPerMinute: 0, codes: .operators))
        try await site.run { browser async throws in
            for path in [
                "/home", "/manage", "/settings", "/organisations", "/live?channel=\(site.channel)", "/channels/\(site.channel)", "/",
            ] {
                #expect(try await browser.get(path, as: .aikawa).location == "/settings/second-factor", "\(path)")
            }
            let act = try await browser.post(
                "/channels/\(site.channel)/topics",
                ["text": "件名", "kind": "question", "key": "k"],
                as: .aikawa
            )
            #expect(act.status == 403)
            #expect(act.text.contains("件名"))
            #expect(act.text.contains("href=\"/settings/second-factor\""))
            #expect(try await browser.get("/settings/second-factor", as: .aikawa).seen.contains("はじめに二段階認証を使いはじめてください"))
            #expect(try await browser.get("/help", as: .aikawa).status == 200)
            #expect(try await browser.get("/home", as: .morishita).status == 200, "others need none")
            _ = try await browser.post("/settings/second-factor", as: .aikawa)
            let done = try await browser.post("/settings/second-factor/confirmation", ["code": try await site.code(.aikawa)], as: .aikawa)
            let new = try #require(done.cookie("yoriai_session"))
            #expect(try await browser.get("/home", headers: [.cookie: new]).status == 200)
            site.clock.advance(seconds: 60)
            let end = try await browser.post("/settings/second-factor/end", ["code": try await site.code(.aikawa)], headers: [.cookie: new])
            #expect(end.status == 409)
        }
    }

    @Test("are turned off by an operator for who has lost theirs, with a record; for others there is no such page")
    func reset() async throws {
        let site = try await TestSite()
        try await site.turnOn(.nozawa)
        try await site.run { browser async throws in
            #expect(try await browser.get("/manage/second-factors", as: .morishita).status == 404)
            let form = ["member": site.member(.nozawa), "reason": "電話で本人を確かめた"]
            #expect(try await browser.post("/manage/second-factors", form, as: .morishita).status == 404)
            #expect(try await browser.get("/manage/second-factors?q=野沢".encodedAddress, as: .aikawa).seen.contains("野沢 美咲"))
            let empty = try await browser.post("/manage/second-factors", form.merging(["reason": ""]) { $1 }, as: .aikawa)
            #expect(empty.status == 422)
            #expect(
                try await browser.post("/manage/second-factors", form, as: .aikawa).location == "/manage/second-factors?done=codes-reset"
            )
            #expect(try await browser.get("/manage/second-factors", as: .aikawa).seen.contains("電話で本人を確かめた"))
            #expect(try await browser.get("/home", as: .nozawa).status == 303, "signed out everywhere")
        }
    }

    @Test("and a password that is changed make the session new and end all others")
    func password() async throws {
        let site = try await TestSite()
        let other = try await site.site.storage.write { try $0.openSession(of: site.viewer(.nozawa).member, agent: "other") }
        try await site.run { browser async throws in
            let set = try await browser.post("/settings/password", ["password": "とても長いパスワードです。"], as: .nozawa)
            let new = try #require(set.cookie("yoriai_session"))
            #expect(set.location == "/settings/sign-in?done=password-set#s-password")
            for old in [site.cookies[.nozawa]!, "yoriai_session=\(other.secret.text)"] {
                #expect(try await browser.get("/home", headers: [.cookie: old]).status == 303)
            }
            #expect(try await browser.get("/settings/sign-in", headers: [.cookie: new]).text.contains("name=\"current\""))
            let refused = try await browser.post(
                "/settings/password",
                ["password": "もう一つの長いパスワード", "current": "ちがいます"],
                headers: [.cookie: new]
            )
            #expect(refused.status == 422)
            #expect(refused.seen.contains("今のパスワードを確かめてください"))
            #expect(!refused.text.contains("ちがいます"))
        }
    }
}

extension String {
    fileprivate var encodedAddress: String { addingPercentEncoding(withAllowedCharacters: .urlQueryAllowed) ?? self }
}
