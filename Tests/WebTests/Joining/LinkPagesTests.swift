import Core
import Foundation
import HTTPTypes
import Testing
import Web

@Suite("A link in a letter")
struct LinkPagesTests {
    @Test("does nothing when it is opened, and joins when its button is pressed")
    func joins() async throws {
        let site = try await TestSite()
        try await site.run { browser async throws in
            _ = try await browser.post("/join", JoinPagesTests.form)
            let link = try await site.newestLink()
            for _ in 0..<3 {
                let page = try await browser.get(link)
                #expect(page.status == 200)
                #expect(page.seen.contains("参加を確かめる"))
                #expect(page.cookie("yoriai_session") == nil)
            }
            let joined = try await browser.post(link)
            #expect(joined.status == 303)
            #expect(joined.location == "/home?done=welcome")
            let cookie = try #require(joined.cookie("yoriai_session"))
            let home = try await browser.get("/home?done=welcome", headers: [.cookie: cookie])
            #expect(home.seen.contains("田中 一郎"))
            #expect(home.seen.contains("真岡市"))
        }
    }

    @Test("leads who has an address of no known body to a page that says a person looks")
    func waits() async throws {
        let site = try await TestSite()
        try await site.run { browser async throws in
            var form = JoinPagesTests.form
            form["mail"] = "tanaka@kouiki.example"
            form["organisation"] = "芳賀広域"
            _ = try await browser.post("/join", form)
            let answer = try await browser.post(try await site.newestLink())
            #expect(answer.location == "/join/waiting")
            #expect(answer.cookie("yoriai_session") == nil)
            #expect(try await browser.get("/join/waiting").seen.contains("運営が所属を確かめます"))
        }
    }

    @Test("leads to a page that says how many decide and, after five decisions, how long that usually takes")
    func decided() async throws {
        let site = try await TestSite()
        let usual = "これまでの申し込みは、おおむね"
        for (index, hours) in [1, 30, 2, 3, 90].enumerated() {
            try await site.run { browser async throws in
                let page = try await browser.get("/join/waiting")
                #expect(page.seen.contains("確かめるのは、このコミュニティの運営（1人）です。"))
                #expect(!page.seen.contains(usual), "\(index) decisions say little")
                let request = try await site.apply("山本 翔", mail: "a\(index)@inacity.example", organisation: "伊那市")
                site.clock.advance(seconds: hours * 3600)
                let answer = ["decision": "refuse", "reason": "所属を確かめられません"]
                #expect(try await browser.post("/manage/requests/\(request)", answer, as: .morishita).status == 303)
            }
        }
        try await site.run { browser async throws in
            #expect(try await browser.get("/join/waiting").seen.contains("\(usual)3時間で決まっています。"))
        }
    }

    @Test("is good once, and then says how to get another")
    func usedUp() async throws {
        let site = try await TestSite()
        try await site.run { browser async throws in
            _ = try await browser.post("/sign-in", ["mail": "aikawa@digital.go.jp"])
            let link = try await site.newestLink()
            #expect(try await browser.post(link).status == 303)
            for again in [try await browser.get(link), try await browser.post(link)] {
                #expect(again.status == 410)
                #expect(again.seen.contains("このリンクはもう使われました"))
                #expect(again.text.contains("action=\"/sign-in\""))
            }
        }
    }

    @Test("is too old after half an hour")
    func expired() async throws {
        let site = try await TestSite()
        try await site.run { browser async throws in
            _ = try await browser.post("/sign-in", ["mail": "aikawa@digital.go.jp"])
            let link = try await site.newestLink()
            site.clock.advance(seconds: 31 * 60)
            let page = try await browser.post(link)
            #expect(page.status == 410)
            #expect(page.seen.contains("このリンクは時間が過ぎました"))
        }
    }

    @Test("that was cut in two is not found, with a way on", arguments: ["/link/abc", "/link/%00", "/link/01arz3ndektsv4rrffq69g5fav.00"])
    func broken(_ path: String) async throws {
        try await TestSite().run { browser async throws in
            let page = try await browser.get(path)
            #expect(page.status == 404)
            #expect(page.text.contains("action=\"/sign-in\""))
        }
    }

    @Test("leads back to the page that was wanted")
    func wanted() async throws {
        let site = try await TestSite()
        let topic = try await site.start("題", by: .nozawa)
        try await site.run { browser async throws in
            let sent = try await browser.post("/sign-in", ["mail": "aikawa@digital.go.jp", "return": "/topics/\(topic)"])
            let cookie = try #require(sent.cookie("yoriai_wanted"))
            let signedIn = try await browser.post(try await site.newestLink(), headers: [.cookie: cookie])
            #expect(signedIn.location == "/topics/\(topic)")
        }
    }
}
