import Core
import Foundation
import HTTPTypes
import Testing
import Web

@Suite("The front page and its neighbours")
struct FrontPagesTests {
    @Test("counts what is there and nothing else")
    func counts() async throws {
        let site = try await TestSite()
        _ = try await site.start("題", by: .nozawa)
        try await site.run { browser async throws in
            let page = try await browser.get("/")
            let seen = page.seen.replacing(/\s+/, with: " ")
            for words in ["参加している自治体 2 2のうち", "国の機関 1 1のうち", "参加している職員 4", "話題 1 質問1件のうち解決0件"] {
                #expect(seen.contains(words), "\(words) is missing")
            }
            #expect(page.text.contains("action=\"/sign-in\""))
        }
    }

    @Test(
        "has one heading of the first level and no address twice",
        arguments: ["/", "/conduct", "/help", "/sources", "/join", "/sign-in", "/demo", "/join/waiting", "/link/x"]
    )
    func sound(_ path: String) async throws {
        try await TestSite().run { browser async throws in
            for name in [nil, TestSite.Name.aikawa] {
                let text = try await browser.get(path, as: name).text
                guard !text.isEmpty else { continue }
                #expect(text.matches(of: /<h1[ >]/).count == 1)
                let ids = text.matches(of: /\sid="([^"]+)"/).map { String($0.1) }
                #expect(Set(ids).count == ids.count, "an id stands twice")
            }
        }
    }

    @Test(
        "has every word in both languages",
        arguments: [
            "/", "/conduct", "/help", "/sources", "/join", "/sign-in", "/demo", "/join/waiting", "/settings", "/settings/receiving",
            "/settings/look", "/settings/sign-in", "/settings/second-factor", "/settings/data",
        ]
    )
    func words(_ path: String) async throws {
        try await TestSite().run { browser async throws in
            for language in ["ja", "en"] {
                let seen = try await browser.get(path, as: path.hasPrefix("/settings") ? .aikawa : nil, language: language).seen
                let keys = seen.matches(of: /[a-z]+(-[a-z]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)+/).map { String($0.0) }
                let bare = keys.filter { key in !["lg.jp", "go.jp", "digital.go.jp"].contains(key) }
                #expect(bare.isEmpty, "\(bare) in \(language)")
            }
        }
    }

    @Test("shows the line that the publishers of the figures ask for")
    func sources() async throws {
        try await TestSite().run { browser async throws in
            #expect(try await browser.get("/sources").seen.contains("国立社会保障・人口問題研究所、デジタル庁 Japan Dashboard を加工して作成"))
        }
    }

    @Test("names those who run the community to members alone")
    func contacts() async throws {
        try await TestSite().run { browser async throws in
            #expect(try await browser.get("/help", as: .nozawa).seen.contains("森下 遥"))
            #expect(try await browser.get("/help").seen.contains("森下 遥") == false)
        }
    }

    @Test("names where those who run it are reached, to strangers too, where the operator said so")
    func contact() async throws {
        let contact = SiteContact(text: "tasukete@city.example.jp", address: "mailto:tasukete@city.example.jp")
        try await TestSite(SiteSettings(postsPerMinute: 0, contact: contact)).run { browser async throws in
            for name in [nil, TestSite.Name.nozawa] {
                let page = try await browser.get("/help", as: name)
                #expect(page.text.contains("<a href=\"mailto:tasukete@city.example.jp\">tasukete@city.example.jp</a>"))
                #expect(!page.seen.contains("サインインすると見られます"))
            }
        }
        try await TestSite().run { browser async throws in
            #expect(try await browser.get("/help").seen.contains("連絡先は、まだ決まっていません"))
            #expect(try await browser.get("/help", as: .nozawa).seen.contains("「@名前」"))
        }
    }

    @Test("shows in the help what the signs of writing do")
    func sample() async throws {
        try await TestSite().run { browser async throws in
            let page = try await browser.get("/help")
            #expect(page.text.contains("受付は**「9:00~17:00」**です。"))
            for shown in [
                "受付は<strong>「9:00~17:00」</strong>です。", "<li value=\"4\">3番の窓口へ</li>", "☑ 書類を確かめた", "<td>300円*2通</td>",
                "<p>様式は \\\\server\\share\\様式 にあります。</p>",
            ] {
                #expect(page.text.contains(shown))
            }
        }
    }

    @Test("says what the tones of its map mean")
    func map() async throws {
        try await TestSite().run { browser async throws in
            let page = try await browser.get("/")
            #expect(page.text.contains("<figcaption"))
            #expect(page.seen.contains("都道府県ごとの参加団体（色は割合）"))
        }
    }

    @Test(
        "changes the language and goes back where one was",
        arguments: [
            ("http://127.0.0.1:8080/join", "/join"), ("http://127.0.0.1:8080/channels/x/topics", "/channels/x"),
            ("https://elsewhere.example/join", "/"),
            ("http://127.0.0.1:8080//elsewhere.example", "/"), ("", "/"),
        ]
    )
    func language(_ referrer: String, _ reached: String) async throws {
        try await TestSite().run { browser async throws in
            let answer = try await browser.post("/language", ["language": "en"], headers: [.referer: referrer])
            #expect(answer.location == reached)
            let header = try #require(answer.headers[values: .setCookie].first)
            for part in ["yoriai_language=en", "Max-Age=31536000", "SameSite=Lax", "HttpOnly"] {
                #expect(header.contains(part), "\(part) is missing")
            }
            let page = try await browser.get("/join", headers: [.cookie: "yoriai_language=en"])
            #expect(page.text.contains("<html lang=\"en\">"))
        }
    }

    @Test("keeps a member's language wherever they sign in")
    func memberLanguage() async throws {
        try await TestSite().run { browser async throws in
            _ = try await browser.post("/language", ["language": "en"], as: .nozawa)
            #expect(try await browser.get("/home", as: .nozawa).text.contains("lang=\"en\""))
            #expect(try await browser.post("/language", ["language": "xx"], as: .nozawa).status == 422)
        }
    }
}
