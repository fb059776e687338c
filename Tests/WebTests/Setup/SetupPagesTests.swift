import Core
import Foundation
import HTTPTypes
import Testing
import Web

@Suite("The first run")
struct SetupPagesTests {
    private static func form(_ code: FirstRunCode, _ more: [String: String] = [:]) -> [String: String] {
        [
            "code": code.text, "community": "栃木の寄合", "mail": "tanaka@city.moka.lg.jp", "name": "田中 一郎", "reading": "たなか いちろう",
            "section": "総務課", "consent": "yes",
        ].merging(more) { _, new in new }
    }

    @Test("leads everybody to the page that founds", arguments: ["/", "/home", "/join", "/sign-in", "/channels/x"])
    func leads(_ path: String) async throws {
        try await EmptySite().run { browser async throws in
            #expect(try await browser.get(path).location == "/setup")
            #expect(try await browser.get(path, headers: [.cookie: "yoriai_session=\(Secret().text)"]).location == "/setup")
        }
    }

    @Test("shows the rules, the help and the sources before there is a community", arguments: ["/setup", "/conduct", "/help", "/sources"])
    func open(_ path: String) async throws {
        try await EmptySite().run { browser async throws in #expect(try await browser.get(path).status == 200) }
    }

    @Test("founds with the code, signs the founder in, and is gone")
    func founds() async throws {
        let empty = try await EmptySite()
        try await empty.run { browser async throws in
            let answer = try await browser.post("/setup", Self.form(empty.code))
            #expect(answer.location == "/home?done=welcome")
            let cookie = try #require(answer.cookie("yoriai_session"))
            let home = try await browser.get("/home", headers: [.cookie: cookie])
            #expect(home.seen.contains("真岡市"))
            #expect(home.seen.contains("運営の画面"), "the founder is the operator")
            #expect(try await browser.get("/setup").status == 404)
            #expect(try await browser.post("/setup", Self.form(empty.code)).status == 404)
            #expect(try await browser.get("/").seen.contains("栃木の寄合"))
        }
    }

    @Test("refuses another code and keeps what was typed")
    func wrongCode() async throws {
        let empty = try await EmptySite()
        try await empty.run { browser async throws in
            let page = try await browser.post("/setup", Self.form(empty.code, ["code": "aaaa-bbbb-cccc-dddd"]))
            #expect(page.status == 422)
            #expect(page.seen.contains("サーバーの画面に出たコードを、そのまま入れてください"))
            #expect(page.text.contains("value=\"栃木の寄合\""))
            #expect(page.text.contains("<title>エラー："))
        }
    }

    @Test("takes the code as people type it")
    func typedCode() async throws {
        let empty = try await EmptySite()
        try await empty.run { browser async throws in
            let answer = try await browser.post("/setup", Self.form(empty.code, ["code": " " + empty.code.text.uppercased() + " "]))
            #expect(answer.status == 303)
        }
    }

    @Test("stops guessing")
    func guessing() async throws {
        let empty = try await EmptySite()
        try await empty.run { browser async throws in
            for _ in 0..<20 { _ = try await browser.post("/setup", Self.form(empty.code, ["code": "x"])) }
            let page = try await browser.post("/setup", Self.form(empty.code))
            #expect(page.status == 429)
            #expect(page.headers[.retryAfter] != nil)
            #expect(page.text.contains("value=\"田中 一郎\""))
        }
    }

    @Test("offers the bodies of one name to choose from")
    func chooses() async throws {
        let empty = try await EmptySite()
        try await empty.run { browser async throws in
            let mail = ["mail": "tanaka@gmail.com", "body": "府中市"]
            let page = try await browser.post("/setup", Self.form(empty.code, mail))
            #expect(page.status == 422)
            for words in ["東京都 府中市", "広島県 府中市", "団体を1つ選んでください"] { #expect(page.seen.contains(words), "\(words) is missing") }
            let id = try await empty.site.storage.read { try $0.organisations.organisation(slug: "342084")!.id }
            let answer = try await browser.post("/setup", Self.form(empty.code, mail.merging(["organisation": "\(id)"]) { _, new in new }))
            let cookie = try #require(answer.cookie("yoriai_session"))
            #expect(try await browser.get("/home", headers: [.cookie: cookie]).seen.contains("府中市"))
        }
    }

    @Test("finds a body by its code, and says when there is none", arguments: [("092096", "団体：栃木県 真岡市"), ("どこにもない町", "見つかりません")])
    func looksUp(_ typed: String, _ words: String) async throws {
        let empty = try await EmptySite()
        try await empty.run { browser async throws in
            let page = try await browser.post("/setup", Self.form(empty.code, ["mail": "a@gmail.com", "body": typed, "check": "yes"]))
            #expect(page.seen.contains(words))
            #expect(page.text.contains("value=\"\(empty.code.text)\""))
        }
    }

    @Test("asks for the body where neither address nor name tells it")
    func noBody() async throws {
        let empty = try await EmptySite()
        try await empty.run { browser async throws in
            let page = try await browser.post("/setup", Self.form(empty.code, ["mail": "tanaka@gmail.com"]))
            #expect(page.status == 422)
            #expect(page.text.contains("id=\"body-error\""))
        }
    }
}
