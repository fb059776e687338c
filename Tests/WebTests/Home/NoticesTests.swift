import Core
import SQLCore
import Testing
import Web

@testable import Core

@Suite("Somebody who was let into a place or taken out")
struct NoticesTests {
    @Test("reads it on their home until they have seen it; who lets themselves out is told nothing")
    func told() async throws {
        let site = try await TestSite()
        let (nozawa, path) = (site.viewer(.nozawa).member, "/channels/\(site.closed)/members")
        try await site.run { browser async throws in
            #expect(try await !browser.get("/home", as: .nozawa).seen.contains("追加されました"))
            #expect(try await browser.post(path, ["member": "\(nozawa)", "change": "admit"], as: .aikawa).status == 303)
            var home = try await browser.get("/home", as: .nozawa)
            for words in ["チャンネル「招待の部屋」に追加されました", "相川 誠"] { #expect(home.seen.contains(words), "\(words)") }
            #expect(home.text.contains("/channels/\(site.closed)\""))
            let id = try #require(home.text.firstMatch(of: /name="notice" value="([0-9a-z]{26})"/)).1
            #expect(try await browser.post("/home/notices", ["notice": "\(id)"], as: .kurihara).status == 303)
            #expect(try await browser.get("/home", as: .nozawa).seen.contains("追加されました"), "nobody else takes it away")
            #expect(try await browser.post("/home/notices", ["notice": "\(id)"], as: .nozawa).status == 303)
            #expect(try await !browser.get("/home", as: .nozawa).seen.contains("追加されました"))

            #expect(try await browser.post(path, ["member": "\(nozawa)", "change": "remove"], as: .aikawa).status == 303)
            home = try await browser.get("/home", as: .nozawa)
            #expect(home.seen.contains("チャンネル「招待の部屋」から外されました"))
        }
    }

    @Test("of a space is told the same, and hears by letter in a real community, which does not name the place")
    func spaces() async throws {
        let site = try await TestSite()
        try await site.site.storage.write { work in
            try work.tx.run("UPDATE community SET is_demo = 0")
            try work.tx.run("UPDATE member SET mail = 'nozawa@city.moka.lg.jp' WHERE id = \(site.viewer(.nozawa).member)")
        }
        try await site.run { browser async throws in
            let fields = ["member": "\(site.viewer(.nozawa).member)", "change": "admit"]
            #expect(try await browser.post("/spaces/\(site.space)/members", fields, as: .morishita).status == 303)
            #expect(try await browser.get("/home", as: .nozawa).seen.contains("場「政策テーマ」のメンバーに追加されました"))
            #expect(try await browser.post("/spaces/\(site.space)/members", fields, as: .morishita).status == 303)
        }
        let letters = try await site.letters()
        #expect(letters.map(\.subject) == ["試しの寄合：場に追加されました"], "once, however often the button is pressed")
        #expect(letters.allSatisfy { !$0.body.contains("政策テーマ") && $0.body.contains("/spaces/\(site.space)") })
    }
}
