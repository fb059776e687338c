import Core
import Foundation
import HTTPTypes
import Testing
import Web

@Suite("The door of a demonstration")
struct DemoPagesTests {
    private static func addPersona(_ site: TestSite) async throws {
        let storage = site.site.storage
        let body = try await storage.read { try $0.organisations.organisation(slug: "092096")!.id }
        _ = try await AddDemoMember(storage: storage)(
            JoinForm(mail: "persona-sato@demo.example", name: "佐藤 花", reading: "さとう はな", section: "総務課", consent: true),
            in: body
        )
    }

    @Test("lets a visitor be a persona with one press")
    func enters() async throws {
        let site = try await TestSite()
        try await Self.addPersona(site)
        try await site.run { browser async throws in
            for path in ["/", "/demo"] {
                let page = try await browser.get(path)
                for words in ["デモの利用者を選んで試す", "ひとり情シス", "佐藤 花さん", "栃木県 真岡市 総務課"] {
                    #expect(page.seen.contains(words), "\(words) is missing on \(path)")
                }
            }
            let answer = try await browser.post("/demo/sato")
            #expect(answer.location == "/home?done=signed-in")
            let cookie = try #require(answer.cookie("yoriai_session"))
            #expect(try await browser.get("/home", headers: [.cookie: cookie]).seen.contains("佐藤 花"))
        }
    }

    @Test("does not open for anybody who is no persona", arguments: ["aikawa", "%25", "persona-sato", "sato%40demo.example", ""])
    func noPersona(_ id: String) async throws {
        let site = try await TestSite()
        try await Self.addPersona(site)
        try await site.run { browser async throws in
            let answer = try await browser.post("/demo/\(id)")
            // Without an id it is the entrance page, which is read-only.
            #expect(answer.status == (id.isEmpty ? 405 : 404))
            #expect(answer.cookie("yoriai_session") == nil)
        }
    }

    @Test("is closed in a real community, also to members with such an address")
    func real() async throws {
        let empty = try await EmptySite()
        try await empty.run { browser async throws in
            let form = [
                "code": empty.code.text, "community": "栃木の寄合", "mail": "persona-sato@city.moka.lg.jp", "name": "佐藤 花", "reading": "さとう はな",
                "section": "総務課", "consent": "yes",
            ]
            #expect(try await browser.post("/setup", form).status == 303)
            #expect(try await browser.get("/demo").status == 404)
            #expect(try await browser.post("/demo/sato").status == 404)
            #expect(try await browser.get("/").text.contains("/demo/sato") == false)
        }
    }
}
