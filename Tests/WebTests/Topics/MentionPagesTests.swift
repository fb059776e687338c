import Core
import Foundation
import Testing
import Web

@Suite("Names in what somebody writes")
struct MentionPagesTests {
    private func siteWithTwins() async throws -> TestSite {
        let site = try await TestSite()
        try await site.bringIn([
            ["id": "132063", "kind": "city", "name": "府中市", "reading": "ふちゅうし", "prefecture": "13"],
            ["id": "342084", "kind": "city", "name": "府中市", "reading": "ふちゅうし", "prefecture": "34"],
        ])
        return site
    }

    @Test("that two bodies bear come back as a question, and the choice goes into the text")
    func asks() async throws {
        let site = try await siteWithTwins()
        try await site.run { browser in
            let fields = ["kind": "discussion", "voice": "personal", "text": "@府中市の方へ\n@府中市 に聞きます", "key": "key-1234567"]
            let asked = try await browser.post("/channels/\(site.channel)/topics", fields, as: .nozawa)
            #expect(asked.status == 422)
            #expect(asked.seen.contains("「府中市」は2つ以上あります"))
            #expect(asked.text.contains("value=\"東京都府中市\""))
            #expect(asked.text.contains("value=\"広島県府中市\""))
            #expect(asked.text.contains("@府中市 に聞きます</textarea>"), "what was typed is kept")
            let chosen = fields.merging(["call-0": "広島県府中市", "call-0-name": "@府中市"]) { $1 }
            let sent = try await browser.post("/channels/\(site.channel)/topics", chosen, as: .nozawa)
            #expect(sent.status == 303)
            let page = try await browser.get("/channels/\(site.channel)", as: .kurihara)
            #expect(page.seen.contains("@広島県府中市の方へ"))
            #expect(page.text.contains("@広島県府中市"))
        }
    }

    @Test("are sent as they are where nobody is meant")
    func nobody() async throws {
        let site = try await siteWithTwins()
        let topic = try await site.start("件名", by: .kurihara)
        try await site.run { browser in
            var fields = ["voice": "personal", "text": "@府中市", "key": "key-1234567"]
            let asked = try await browser.post("/topics/\(topic)/replies", fields, as: .nozawa)
            #expect(asked.status == 422)
            fields.merge(["call-0": "-", "call-0-name": "@府中市"]) { $1 }
            let sent = try await browser.post("/topics/\(topic)/replies", fields, as: .nozawa)
            #expect(sent.status == 303)
        }
    }

    @Test("are asked about in an edit only where they are new")
    func edit() async throws {
        let site = try await siteWithTwins()
        let topic = try await site.start("件名", "本文", by: .nozawa)
        try await site.run { browser in
            let page = try await browser.get("/topics/\(topic)", as: .nozawa)
            let post = try #require(page.text.firstMatch(of: /href="(\/posts\/[a-z0-9]+)"/)?.1)
            var fields = ["title": "件名", "text": "@府中市", "version": "1"]
            let asked = try await browser.post("\(post)/edit", fields, as: .nozawa)
            #expect(asked.status == 422)
            #expect(asked.text.contains("name=\"call-0\""))
            fields.merge(["call-0": "-", "call-0-name": "@府中市"]) { $1 }
            #expect(try await browser.post("\(post)/edit", fields, as: .nozawa).status == 303)
            fields = ["title": "件名", "text": "@府中市 を直しました", "version": "2"]
            #expect(try await browser.post("\(post)/edit", fields, as: .nozawa).status == 303)
        }
    }

    @Test("that reach nobody, and invisible characters, refuse nothing and are told afterwards")
    func told() async throws {
        let site = try await TestSite()
        try await site.run { browser in
            let text = "\u{FEFF}区分\t金額\n予\u{200B}算\u{0B}@知らない人、@真岡市"
            let fields = ["kind": "discussion", "voice": "personal", "text": text, "key": "key-1234567"]
            let sent = try await browser.post("/channels/\(site.channel)/topics", fields, as: .nozawa)
            #expect(sent.status == 303)
            let place = try #require(sent.location)
            #expect(place.contains("removed=2"))
            #expect(place.contains("unreached=1"))
            #expect(place.contains("#"))
            let page = try await browser.get(String(place.prefix { $0 != "#" }), as: .nozawa)
            #expect(page.seen.contains("送りました。"))
            #expect(page.seen.contains("見えない文字を2個取りました。"))
            #expect(page.seen.contains("だれにも届かないものが1件あります。"))
            #expect(page.seen.contains("区分 金額"), "a tab in the first line is a space")
            let plain = try await browser.get("/channels/\(site.channel)?done=sent&removed=-3&unreached=x", as: .nozawa)
            #expect(!plain.seen.contains("見えない文字"))
            #expect(!plain.seen.contains("届かない"))
        }
    }

    @Test("are suggested to who may write there, few at a time and with no more than that")
    func suggests() async throws {
        let site = try await TestSite()
        try await site.run { browser in
            let found = try await browser.get("/channels/\(site.channel)/mentions?q=%E3%81%8F%E3%82%8A", as: .nozawa)
            #expect(found.status == 200)
            #expect(found.text.contains("role=\"listbox\""))
            #expect(found.text.contains("role=\"option\""))
            #expect(found.seen.contains("栗原"))
            #expect(found.seen.contains("大田原市"))
            #expect(try await browser.get("/channels/\(site.municipal)/mentions?q=%E3%81%8F", as: .morishita).status == 404)
            #expect(try await browser.get("/channels/\(site.channel)/mentions?q=%E3%81%8F").status != 200)
            let page = try await browser.get("/channels/\(site.channel)", as: .nozawa)
            #expect(page.text.contains("data-suggest=\"/channels/\(site.channel)/mentions\""))
        }
    }

    @Test("are not suggested more often than anybody types")
    func limit() async throws {
        let site = try await TestSite()
        try await site.run { browser in
            var statuses: Set<Int> = []
            for _ in 0..<121 { statuses.insert(try await browser.get("/channels/\(site.channel)/mentions?q=a", as: .nozawa).status) }
            #expect(statuses == [200, 429])
            #expect(try await browser.get("/channels/\(site.channel)", as: .nozawa).status == 200, "reading goes on")
        }
    }

    @Test("of a body that is withheld: the reaction that names it is taken back with one button, and the words stay")
    func masked() async throws {
        let site = try await TestSite()
        let topic = try await site.start("件名", by: .kurihara)
        try await site.run { browser in
            let page = try await browser.get("/topics/\(topic)", as: .nozawa)
            let opening = try #require(page.text.firstMatch(of: /action="\/posts\/([a-z0-9]+)\/reactions"/)?.1)
            _ = try await browser.post("/posts/\(opening)/reactions", ["give": "same"], as: .nozawa)
            var fields = ["voice": "masked", "text": "困っています", "key": "key-1234567"]
            let refused = try await browser.post("/topics/\(topic)/replies", fields, as: .nozawa)
            #expect(refused.status == 422)
            #expect(refused.seen.contains("「同じ悩み」を取り消すと、匿名で送れます"))
            #expect(refused.text.contains("name=\"take-back\" value=\"same\""))
            #expect(refused.text.contains("困っています</textarea>"))
            #expect(refused.text.contains("value=\"masked\" selected"))
            fields["take-back"] = "same"
            #expect(try await browser.post("/topics/\(topic)/replies", fields, as: .nozawa).status == 303)
            let after = try await browser.get("/topics/\(topic)", as: .kurihara)
            #expect(after.seen.contains("困っています"))
            #expect(!after.seen.contains("同じ悩み 1"))
        }
    }
}
