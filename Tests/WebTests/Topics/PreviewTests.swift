import Core
import Testing
import Web

@testable import Core

@Suite("見え方")
struct PreviewTests {
    private static let patterns = [
        "/channels/{id}/topics/preview", "/topics/{id}/replies/preview", "/posts/{id}/edit/preview", "/topics/{id}/card/preview",
        "/cards/{id}/edit/preview", "/ask/preview",
    ]

    @Test("comes back with the text and with what it will look like, without script and in place, and writes nothing", arguments: patterns)
    func shown(_ pattern: String) async throws {
        let known = try await SendingSite()
        let form = try #require(known.forms.first { $0.pattern == pattern })
        let field = form.words.keys.contains("answer") ? "answer" : "text"
        let typed = "題になる一行\n\n本文に**太字**と\n\n| 列 | 数 |\n|---|---|\n| あ | 2 |"
        let sent = form.with([field: typed])
        let head = try await known.site.site.storage.read { try $0.events.head() }
        try await known.site.run { browser in
            let page = try await browser.post(sent.path, sent.fields, as: .nozawa)
            #expect(page.status == 200)
            #expect(sent.missing(in: page) == [])
            #expect(page.text.contains("<strong>太字</strong>"))
            #expect(page.text.contains("<td>あ</td>"))
            #expect(page.text.contains("見え方（まだ送っていません）"))
            #expect(!page.text.contains("id=\"errors\""))
            for (name, value) in sent.others where name == "key" || name == "version" {
                #expect(page.text.contains("name=\"\(name)\" value=\"\(value)\""), "\(name)")
            }

            let part = try await browser.post(sent.path, sent.fields, as: .nozawa, accept: "text/vnd.yoriai.fragment")
            #expect(part.text.hasPrefix("<div class=\"preview\" id=\"preview\">"))
            #expect(part.text.contains("<strong>太字</strong>"))
            #expect(!part.text.contains("<textarea"))
        }
        #expect(try await known.site.site.storage.read { try $0.events.head() } == head)
    }

    @Test("says what to mend first, with the text", arguments: patterns)
    func flawed(_ pattern: String) async throws {
        let known = try await SendingSite()
        let form = try #require(known.forms.first { $0.pattern == pattern })
        let sent = form.with(form.words.mapValues { _ in String(repeating: "長い文", count: 4_000) })
        try await known.site.run { browser in
            let page = try await browser.post(sent.path, sent.fields, as: .nozawa)
            #expect(page.status == 422)
            #expect(sent.missing(in: page) == [])
            let part = try await browser.post(sent.path, sent.fields, as: .nozawa, accept: "text/vnd.yoriai.fragment")
            #expect(part.status == 200)
            #expect(part.text.contains("class=\"error\""))
        }
    }

    @Test("withholds the body as the page will")
    func masked() async throws {
        let known = try await SendingSite()
        let form = try #require(known.forms.first { $0.pattern == "/topics/{id}/replies/preview" })
        try await known.site.run { browser in
            for (voice, isShown) in [("masked", false), ("personal", true)] {
                let sent = form.with([:], ["voice": voice])
                let part = try await browser.post(sent.path, sent.fields, as: .nozawa, accept: "text/vnd.yoriai.fragment")
                #expect(part.text.contains("真岡市") == isShown, "\(voice)")
                #expect(part.text.contains("野沢") == isShown, "\(voice)")
            }
        }
    }

    @Test("shows nothing of a place to who may not read it")
    func closed() async throws {
        let known = try await SendingSite(closed: true)
        try await known.site.run { browser in
            for pattern in ["/channels/{id}/topics/preview", "/topics/{id}/replies/preview", "/posts/{id}/edit/preview"] {
                let form = try #require(known.forms.first { $0.pattern == pattern })
                let answer = try await browser.post(form.path, form.fields, as: .kurihara)
                #expect(answer.status == 404, "\(pattern)")
                #expect(!answer.text.contains("招待の部屋"))
                #expect(!answer.text.contains("解決した問い"))
                #expect(form.missing(in: answer) == [])
            }
        }
    }
}
