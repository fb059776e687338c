import Core
import Foundation
import HTTPTypes
import Testing
import Web

@Suite("Applying to join")
struct JoinPagesTests {
    static let form = [
        "mail": "tanaka@city.moka.lg.jp", "name": "田中 一郎", "reading": "たなか いちろう", "section": "総務課", "job": "統計", "consent": "yes",
    ]

    @Test("names the body as soon as the address is known")
    func namesBody() async throws {
        try await TestSite().run { browser async throws in
            let part = try await browser.get("/join/body?mail=tanaka%40city.moka.lg.jp", accept: "text/vnd.yoriai.fragment")
            #expect(part.seen.contains("栃木県 真岡市の職員として申し込みます"))
            #expect(part.seen.contains("092096"))
            #expect(try await browser.get("/join/body?mail=tanaka").text.isEmpty)
            #expect(try await browser.get("/join").seen.contains("メールのリンクを開くと、参加が完了します。"))
        }
    }

    @Test("asks for the body where the address does not tell it")
    func asksForBody() async throws {
        try await TestSite().run { browser async throws in
            let part = try await browser.get("/join/body?mail=tanaka%40kouiki.example")
            #expect(part.seen.contains("団体の名前"))
            #expect(part.text.contains("name=\"organisation\""))
        }
    }

    @Test("lets who shares a ministry's domain say which body is theirs")
    func asksAmongSharing() async throws {
        let site = try await TestSite()
        let bodies = [("soumu", "総務省", ""), ("fdma", "消防庁", "soumu")].enumerated().map { index, body in
            let values = ["id": body.0, "kind": "national", "name": body.1, "parent": body.2, "domains": "soumu.go.jp"]
            return DirectoryRow(line: index + 2, values: values)
        }
        _ = try await ImportDirectory(storage: site.site.storage)(bodies)
        try await site.run { browser async throws in
            let part = try await browser.get("/join/body?mail=tanaka%40soumu.go.jp")
            #expect(part.text.contains("<option value=\"soumu\" selected>総務省</option><option value=\"fdma\">消防庁</option>"))
        }
    }

    @Test("looks the body up without script and keeps what was typed")
    func looksUp() async throws {
        let site = try await TestSite()
        try await site.run { browser async throws in
            var form = Self.form
            form["check"] = "yes"
            let page = try await browser.post("/join", form)
            #expect(page.status == 200)
            #expect(page.seen.contains("栃木県 真岡市の職員として申し込みます"))
            #expect(page.text.contains("value=\"たなか いちろう\""))
            #expect(try await site.letters().isEmpty)
        }
    }

    @Test("gives a refused form back with everything that was typed")
    func refused() async throws {
        try await TestSite().run { browser async throws in
            let page = try await browser.post("/join", ["mail": "tanaka@kouiki.example", "name": "田中 一郎", "reading": "田中", "section": ""])
            #expect(page.status == 422)
            #expect(page.text.contains("<title>エラー：参加を申し込む"))
            for words in ["よみ：ひらがなで入力してください", "部・課：入力してください", "行動規範：行動規範を読んで", "団体の名前：団体の名前を入れてください"] {
                #expect(page.seen.contains(words), "\(words) is missing")
            }
            for value in ["tanaka@kouiki.example", "田中 一郎", "田中"] { #expect(page.text.contains("value=\"\(value)\""), "\(value) is lost") }
        }
    }

    @Test("says the same for an address that has an account as for one that has none")
    func tellsNothing() async throws {
        let site = try await TestSite()
        try await site.run { browser async throws in
            var pages: [String] = []
            for mail in ["tanaka@city.moka.lg.jp", "aikawa@digital.go.jp"] {
                var form = Self.form
                form["mail"] = mail
                let page = try await browser.post("/join", form)
                #expect(page.status == 200)
                pages.append(page.text.replacing(mail, with: "…"))
            }
            #expect(pages[0] == pages[1])
            #expect(pages[0].contains("確認メールを送りました"))
            #expect(try await site.letters().map(\.subject) == ["試しの寄合：参加を確かめてください", "試しの寄合：すでに参加しています"])
        }
    }

    @Test("comes back from the letter's page with everything to correct the address")
    func corrects() async throws {
        try await TestSite().run { browser async throws in
            var form = Self.form
            form["edit"] = "yes"
            let page = try await browser.post("/join", form)
            #expect(page.status == 200)
            for value in Self.form.values { #expect(page.text.contains("value=\"\(value)\""), "\(value) is lost") }
        }
    }

    @Test("waits when too many letters were asked for, and says how long")
    func tooMany() async throws {
        let site = try await TestSite()
        try await site.run { browser async throws in
            for _ in 0..<5 { _ = try await browser.post("/join", Self.form) }
            let page = try await browser.post("/join", Self.form)
            #expect(page.status == 429)
            #expect(page.headers[.retryAfter].flatMap { Int($0) } ?? 0 > 0)
            #expect(page.seen.contains("分待ってから、もう一度送ってください"))
            #expect(page.text.contains("value=\"田中 一郎\""))
        }
    }
}
