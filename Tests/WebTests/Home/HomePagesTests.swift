import Core
import TestActs
import Testing
import Web

@testable import Core

@Suite("The home page as a member sees it")
struct HomePagesTests {
    @Test("is one click away from a page that is not there, for who is signed in")
    func missing() async throws {
        let site = try await TestSite()
        try await site.run { browser in
            let member = try await browser.get("/nowhere/at-all", as: .nozawa)
            #expect(member.status == 404)
            #expect(member.text.contains("href=\"/home\""))
            #expect(!member.text.contains("href=\"/sign-in\""))
            // After a refused form the address accepts only POST.
            let form = try await browser.get("/ask/look", as: .nozawa)
            #expect(form.status == 405)
            #expect(form.text.contains("href=\"/home\""))
            #expect(!form.text.contains("href=\"/sign-in\""))
            let stranger = try await browser.get("/nowhere/at-all")
            #expect(stranger.status == 404)
            #expect(stranger.text.contains("href=\"/sign-in\""))
        }
    }

    @Test("tells who asked of the answers, without a masked name, until they have read them")
    func answers() async throws {
        let site = try await TestSite()
        let topic = try await site.start("文字コードは何にしましたか", by: .nozawa, voice: .masked)
        try await site.run { browser in
            #expect(try await !browser.get("/home", as: .nozawa).seen.contains("あなたの質問に"))
            _ = try await site.reply("UTF-8です。", to: topic, by: .kurihara)
            let last = try await site.reply("Shift_JISもあります。", to: topic, by: .morishita, voice: .masked)
            let home = try await browser.get("/home", as: .nozawa)
            #expect(home.seen.contains("あなたの質問に回答が2件つきました"))
            #expect(home.seen.contains("Shift_JISもあります。"))
            #expect(home.seen.contains("回答あり"))
            #expect(home.text.contains("href=\"/topics/\(topic)?at=\(last)#p-\(last)\""))
            #expect(home.seen.contains("名前を伏せた職員"))
            #expect(!home.text.contains("森下"))
            #expect(
                home.seen.ranges(of: "文字コードは何にしましたか").count == 3,
                "the title, the words that name the button, and the asker's own questions"
            )
            #expect(try await !browser.get("/home", as: .kurihara).seen.contains("あなたの質問に"))

            let page = try await browser.get("/topics/\(topic)", as: .nozawa)
            let reading = try #require(page.text.firstMatch(of: /data-reading="([^"]+)"/)?.1)
            let upto = try #require(page.text.firstMatch(of: /data-cursor="([0-9]+)"/)?.1)
            #expect(try await browser.post(String(reading), ["upto": String(upto)], as: .nozawa).status == 303)
            #expect(try await !browser.get("/home", as: .nozawa).seen.contains("あなたの質問に"))

            let answer = try await site.reply("もう一つ。", to: topic, by: .kurihara)
            #expect(try await browser.get("/home", as: .nozawa).seen.contains("あなたの質問に回答が1件つきました"))
            _ = try await WithdrawPost(storage: site.site.storage)(answer, reason: "", as: site.viewer(.kurihara))
            #expect(try await !browser.get("/home", as: .nozawa).seen.contains("あなたの質問に"), "what was taken back is no news")
        }
    }

    @Test("marks everything as read with a button, and a topic by being read, the others of its channel staying new")
    func reading() async throws {
        let site = try await TestSite()
        try await JoinChannel(storage: site.site.storage)(site.channel, true, as: site.viewer(.nozawa))
        let first = try await site.start("一つ目", by: .kurihara)
        _ = try await site.start("二つ目", by: .kurihara)
        let own = try await site.start("自分の話題", by: .nozawa, kind: .discussion)
        try await site.run { browser in
            var home = try await browser.get("/home", as: .nozawa)
            #expect(home.seen.contains("話題2件に新しい動き"))
            #expect(!home.text.contains("\(own)"), "nobody has replied to it")
            let upto = try #require(home.text.firstMatch(of: /name="upto" value="([0-9]+)"/)?.1)
            let reading = "/topics/\(first)/reading"
            let nav = try await browser.post(reading, ["upto": String(upto)], as: .nozawa, accept: "text/vnd.yoriai.fragment")
            #expect(nav.status == 200)
            #expect(nav.text.contains("id=\"nav\""))
            #expect(try await browser.post(reading, ["upto": "much"], as: .nozawa).status == 422)
            home = try await browser.get("/home", as: .nozawa)
            #expect(home.seen.contains("話題1件に新しい動き"))

            _ = try await site.start("三つ目", by: .kurihara)
            let marked = try await browser.post("/home/reading", ["upto": String(upto)], as: .nozawa)
            #expect(marked.location == "/home?done=read")
            home = try await browser.get("/home", as: .nozawa)
            #expect(home.seen.contains("話題1件に新しい動き"), "what came after the page was written has not been seen")
            let now = try #require(home.text.firstMatch(of: /name="upto" value="([0-9]+)"/)?.1)
            _ = try await browser.post("/home/reading", ["upto": String(now)], as: .nozawa)
            home = try await browser.get("/home", as: .nozawa)
            #expect(home.seen.contains("新しい動きはありません"))
            #expect(!home.text.contains("/home/reading"))
        }
    }

    @Test("tells who asked that their answer is doubted, and leads to where they settle it")
    func doubted() async throws {
        let site = try await TestSite()
        let storage = site.site.storage
        let topic = try await site.start("様式はどこにありますか", by: .nozawa)
        _ = try await AcceptAnswer(storage: storage)(try await site.reply("庁内の棚に。", to: topic, by: .kurihara), as: site.viewer(.nozawa))
        let words = "あなたの質問に、見直しを求める声があります"
        try await site.run { browser in
            #expect(try await !browser.get("/home", as: .nozawa).seen.contains(words))
            try await DoubtAnswer(storage: storage)(topic, reason: "棚がなくなりました", as: site.viewer(.kurihara))
            let home = try await browser.get("/home", as: .nozawa)
            #expect(home.seen.contains(words))
            #expect(home.seen.contains("様式はどこにありますか"))
            #expect(home.seen.contains("確かめる"))
            #expect(home.text.contains("href=\"/topics/\(topic)#doubts\""))
            #expect(try await browser.get("/topics/\(topic)", as: .nozawa).text.contains("id=\"doubts\""))
            #expect(try await !browser.get("/home", as: .aikawa).seen.contains(words), "who did not ask is not told")
            #expect(try await browser.post("/topics/\(topic)/confirmation", as: .nozawa).status == 303)
            #expect(try await !browser.get("/home", as: .nozawa).seen.contains(words))
        }
    }

    @Test("calls what was read the recent topics, and not what is new")
    func recent() async throws {
        let site = try await TestSite()
        try await JoinChannel(storage: site.site.storage)(site.channel, true, as: site.viewer(.nozawa))
        _ = try await site.start("席の並べ方", by: .kurihara, kind: .discussion)
        try await site.run { browser in
            var home = try await browser.get("/home", as: .nozawa)
            #expect(home.text.contains(">新しい動き</h2>"))
            #expect(!home.text.contains(">最近の話題</h2>"))
            let upto = try #require(home.text.firstMatch(of: /name="upto" value="([0-9]+)"/)?.1)
            _ = try await browser.post("/home/reading", ["upto": String(upto)], as: .nozawa)
            home = try await browser.get("/home", as: .nozawa)
            #expect(home.text.contains(">最近の話題</h2>"))
            #expect(!home.text.contains(">新しい動き</h2>"))
            #expect(home.seen.contains("席の並べ方"))
            #expect(home.seen.contains("新しい動きはありません"))
        }
    }

    @Test("offers somebody new places to begin with and the open questions they may read, and never says there are none")
    func beginning() async throws {
        let site = try await TestSite()
        let question = try await site.start("だれか知りませんか", by: .kurihara)
        _ = try await site.start("内々の問い", by: .kurihara, in: site.municipal)
        try await JoinChannel(storage: site.site.storage)(site.municipal, true, as: site.viewer(.kurihara))
        try await site.run { browser in
            let home = try await browser.get("/home", as: .nozawa)
            #expect(home.seen.contains("はじめに"))
            #expect(home.seen.contains("1人が参加"))
            for way in ["/settings#s-profile\">名前と席を確かめる", "/settings/receiving#s-asking\">メールの受け取り方を決める", "/help\">使い方を見る"] {
                #expect(home.text.contains("<a href=\"\(way)</a>"), "\(way)")
            }
            #expect(home.text.contains("action=\"/channels/\(site.channel)/membership\""))
            #expect(!home.text.contains("\(site.closed)"), "what is by invitation is not offered")
            #expect(home.text.contains("/topics/\(question)"))
            #expect(!home.seen.contains("まだ答えのない質問はありません"))
            let national = try await browser.get("/home", as: .morishita)
            #expect(!national.text.contains("\(site.municipal)"))
            #expect(!national.seen.contains("内々の問い"))

            #expect(try await browser.post("/channels/\(site.channel)/membership", ["joins": "yes"], as: .nozawa).status == 303)
            #expect(try await !browser.get("/home", as: .nozawa).seen.contains("はじめに"))
        }
    }

    @Test("names drafts that wait: for the ambassador who was shown one, then for who wrote it")
    func drafts() async throws {
        let site = try await TestSite()
        let year = JapanTime(site.clock.now).fiscalYear
        _ = try await GrantRole(storage: site.site.storage)(
            Role(.ambassador, field: .region(.kanto), fiscalYear: year),
            to: site.viewer(.kurihara).member,
            by: site.viewer(.aikawa)
        )
        try await site.run { browser in
            let fields = [
                "text": "見てほしい題\n本文", "kind": "question", "voice": "personal", "channel": "\(site.channel)", "seen": "",
                "ambassador": site.member(.kurihara), "key": "practice-0001",
            ]
            let shown = try await browser.post("/ask/rehearsal", fields, as: .nozawa)
            let path = try #require(shown.location?.split(separator: "?").first.map(String.init))
            #expect(try await browser.get("/home", as: .kurihara).seen.contains("見てほしい下書きが1件あります"))
            #expect(try await !browser.get("/home", as: .nozawa).seen.contains("意見があります"))
            site.clock.advance(seconds: 60)
            #expect(try await browser.post("\(path)/comments", ["text": "題を短く"], as: .kurihara).status == 303)
            #expect(try await !browser.get("/home", as: .kurihara).seen.contains("見てほしい下書き"))
            #expect(try await browser.get("/home", as: .nozawa).seen.contains("あなたの下書き1件に意見があります"))
        }
    }

    @Test("keeps questions of a place to practise out of the lists, and nobody is asked to answer them")
    func practice() async throws {
        let site = try await TestSite()
        let storage = site.site.storage
        let space = try await CreateSpace(storage: storage)(
            SpaceDraft(name: "練習の場", lead: "", kind: .practice, audience: .government),
            as: site.viewer(.aikawa)
        )
        let channel = try await CreateChannel(storage: storage)(
            ChannelDraft(name: "書き込み練習", lead: "", access: .open, posting: .everyone),
            in: space,
            as: site.viewer(.aikawa)
        )
        let trial = try await site.start("練習の質問です", by: .kurihara, in: channel)
        let asked = try await RouteQuestion(storage: storage, stationery: nil, rules: RoutingRules(first: 0))(trial, similar: [])
        #expect(asked == 0)
        try await site.run { browser in
            for path in ["/home", "/questions", "/questions/unanswered.atom"] {
                let page = try await browser.get(path, as: .nozawa)
                #expect(!page.text.contains("練習の質問です"), "\(path)")
            }
            let place = try await browser.get("/channels/\(channel)", as: .nozawa)
            #expect(place.text.contains("練習の質問です"))
        }
    }
}
