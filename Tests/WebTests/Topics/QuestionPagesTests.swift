import Core
import HTTPTypes
import Testing

@testable import Core
@testable import Web

@Suite("The page of a question")
struct QuestionPagesTests {
    @Test("shows several answers on top with who chose them, and lets the asker take one back")
    func answers() async throws {
        let site = try await TestSite()
        let topic = try await site.start("文字コードは何にしましたか", by: .nozawa)
        let replies = [
            try await site.reply("UTF-8です。", to: topic, by: .kurihara), try await site.reply("BOMを付けます。", to: topic, by: .morishita),
        ]
        try await site.run { browser in
            for reply in replies {
                let sent = try await browser.post("/posts/\(reply)/acceptance", as: .nozawa)
                #expect(sent.location?.contains("done=solved") == true)
            }
            var page = try await browser.get("/topics/\(topic)", as: .kurihara)
            let answers = try #require(page.text.firstMatch(of: /<section class="accepted"[\s\S]*?<\/section>/)).0
            #expect(answers.contains("UTF-8です。"))
            #expect(answers.contains("BOMを付けます。"))
            #expect(answers.contains("質問した人が選びました"))
            #expect(!answers.contains("解決の回答から外す"), "only who may decide sees the button")
            #expect(page.seen.contains("この質問の状態の記録"))

            let removed = try await browser.post("/posts/\(replies[0])/unacceptance", as: .nozawa)
            #expect(removed.location?.contains("done=unaccepted") == true)
            page = try await browser.get("/topics/\(topic)", as: .nozawa)
            let rest = try #require(page.text.firstMatch(of: /<section class="accepted"[\s\S]*?<\/section>/)).0
            #expect(!rest.contains("UTF-8です。"))
            #expect(rest.contains("BOMを付けます。"))
            #expect(page.seen.contains("質問した人が解決の回答から1件外した"))
        }
    }

    @Test("answers the forms of a page that the release before wrote: each is sent on to its own address")
    func former() async throws {
        let site = try await TestSite()
        let topic = try await site.start("文字コードは何にしましたか", by: .nozawa)
        let reply = try await site.reply("UTF-8です。", to: topic, by: .kurihara)
        try await site.run { browser in
            func press(_ field: String, _ value: String) async throws -> String? {
                let sent = try await browser.post("/topics/\(topic)/resolution", [field: value], as: .nozawa)
                // A browser sends the same form again, which a 303 would not make it do.
                #expect(sent.status == 307)
                return try await browser.post(try #require(sent.location), [field: value], as: .nozawa).location
            }
            #expect(try await press("reply", "\(reply)") == "/topics/\(topic)?done=solved")
            _ = try await browser.post("/topics/\(topic)/doubts", ["reason": "様式が変わりました"], as: .kurihara)
            #expect(try await press("confirm", "yes") == "/topics/\(topic)?done=confirmed")
            #expect(try await press("remove", "\(reply)") == "/topics/\(topic)?done=unaccepted")
            #expect(try await press("reply", "\(reply)") == "/topics/\(topic)?done=solved")
            #expect(try await press("reopen", "yes") == "/topics/\(topic)?done=reopened")
            #expect(try await site.site.storage.read { try $0.topics.find(topic)?.state } == .open)
            #expect(try await browser.post("/topics/\(topic)/resolution", [:], as: .nozawa).status == 422)
            #expect(try await !browser.get("/topics/\(topic)", as: .nozawa).text.contains("/resolution"))
        }
    }

    @Test("takes a doubt with its reason, keeps what was typed where it is none, and is confirmed by the asker")
    func doubt() async throws {
        let site = try await TestSite()
        let topic = try await site.start("文字コードは何にしましたか", by: .nozawa)
        let reply = try await site.reply("UTF-8です。", to: topic, by: .kurihara)
        try await site.run { browser in
            #expect(try await !browser.get("/topics/\(topic)", as: .kurihara).text.contains("/doubts"), "there is nothing to doubt yet")
            _ = try await browser.post("/posts/\(reply)/acceptance", as: .nozawa)
            let empty = try await browser.post("/topics/\(topic)/doubts", ["reason": ""], as: .kurihara)
            #expect(empty.status == 422)
            #expect(empty.text.contains("id=\"reason-error\""))
            let long = String(repeating: "長", count: 201)
            let refused = try await browser.post("/topics/\(topic)/doubts", ["reason": long], as: .kurihara)
            #expect(refused.status == 422)
            #expect(refused.text.contains(long))
            let sent = try await browser.post("/topics/\(topic)/doubts", ["reason": "様式が<b>変わりました"], as: .kurihara)
            #expect(sent.location?.contains("done=doubted") == true)
            let page = try await browser.get("/topics/\(topic)", as: .nozawa)
            #expect(page.seen.contains("要見直し"))
            #expect(page.text.contains("様式が&lt;b&gt;変わりました"))
            #expect(page.seen.contains("栗原 直人さん（大田原市）"))
            #expect(page.text.contains("action=\"/topics/\(topic)/confirmation\""))
            _ = try await browser.post("/topics/\(topic)/confirmation", as: .nozawa)
            let confirmed = try await browser.get("/topics/\(topic)", as: .kurihara)
            #expect(!confirmed.text.contains("id=\"doubts\""))
            #expect(confirmed.seen.contains("質問した人がいまも正しいと確かめた"))
        }
    }

    @Test("counts the bodies that have the same trouble and names them to members")
    func same() async throws {
        let site = try await TestSite()
        let topic = try await site.start("文字コードは何にしましたか", by: .nozawa)
        let opening = try await site.site.storage.read { try $0.topics.find(topic)!.opening }
        try await site.run { browser in
            for name in [TestSite.Name.morishita, .aikawa, .kurihara] {
                _ = try await browser.post("/posts/\(opening)/reactions", ["give": "same"], as: name)
            }
            let page = try await browser.get("/topics/\(topic)", as: .nozawa)
            let side = try #require(page.text.firstMatch(of: /<section id="same">[\s\S]*?<\/section>/)).0
            #expect(side.contains("2団体"))
            #expect(side.contains("デジタル庁"))
            #expect(side.contains("大田原市"))
            #expect(page.seen.contains("同じ悩み 2"))
        }
    }

    @Test("asks a member who may know, on their home page and beside the question, until they decline")
    func asked() async throws {
        let site = try await TestSite()
        let storage = site.site.storage
        let solved = try await site.start("文字コードは何にしましたか", by: .nozawa)
        let reply = try await site.reply("UTF-8です。", to: solved, by: .kurihara)
        _ = try await AcceptAnswer(storage: storage)(reply, as: site.viewer(.nozawa))
        let question = try await site.start("配布する表の文字コード", by: .nozawa, voice: .masked)
        let rules = RoutingRules(first: 0)
        try await RouteQuestion(storage: storage, stationery: site.site.stationery, rules: rules)(question, similar: [solved])
        try await site.run { browser in
            let home = try await browser.get("/home", as: .kurihara)
            #expect(home.seen.contains("あなたに聞いています"))
            #expect(home.text.contains("配布する表の文字コード"))
            #expect(home.seen.contains("お知らせした理由：大田原市が似た質問「"))
            #expect(home.seen.contains("」を解決しています"))
            let beside = try await browser.get("/topics/\(question)", as: .kurihara)
            #expect(beside.text.contains("id=\"asked\""))
            #expect(beside.seen.contains("答えを知っていそうな1人に声をかけました"))
            let other = try await browser.get("/topics/\(question)", as: .morishita)
            #expect(!other.text.contains("id=\"asked\""))
            #expect(other.seen.contains("答えを知っていそうな1人に声をかけました"))

            let address = try #require(home.text.firstMatch(of: /action="(\/routings\/[a-z0-9]+\/decline)"/)?.1)
            #expect(try await browser.post(String(address), as: .morishita).status == 404)
            let declined = try await browser.post(String(address), as: .kurihara)
            #expect(declined.location?.hasPrefix("/home") == true)
            #expect(try await !browser.get("/home", as: .kurihara).seen.contains("あなたに聞いています"))
        }
    }

    @Test("that nobody answered is listed for managers, who choose with everybody else how they are asked")
    func unheard() async throws {
        let site = try await TestSite()
        let question = try await site.start("だれも知らないこと", by: .nozawa)
        let hidden = try await site.start("内々の問い", by: .nozawa, in: site.municipal)
        let route = RouteQuestion(storage: site.site.storage, stationery: nil, rules: RoutingRules(first: 0, next: 0))
        for topic in [question, hidden] {
            for _ in 0..<4 { try await route(topic, similar: []) }
        }
        try await site.run { browser in
            #expect(try await browser.get("/manage/questions", as: .kurihara).status == 404)
            let list = try await browser.get("/manage/questions", as: .morishita)
            #expect(list.seen.contains("だれも知らないこと"))
            #expect(!list.seen.contains("内々の問い"), "managers read no more than others")
            #expect(try await browser.get("/manage", as: .morishita).text.contains("href=\"/manage/questions\""))

            #expect(try await browser.post("/settings/asking", ["asking": "never"], as: .kurihara).status == 303)
            #expect(try await browser.get("/settings/receiving", as: .kurihara).text.contains("value=\"never\" selected"))
            #expect(try await browser.post("/settings/asking", ["asking": "often"], as: .kurihara).status == 422)
        }
    }

    @Test("A doubt that comes too late keeps its words")
    func lateDoubt() async throws {
        let site = try await TestSite()
        let topic = try await site.start("帳票の名前", by: .nozawa)
        try await site.run { browser in
            let answer = try await browser.post("/topics/\(topic)/doubts", ["reason": "様式が変わりました"], as: .kurihara)
            #expect(answer.status == 403)
            #expect(answer.text.contains("様式が変わりました</textarea>"))
            #expect(answer.seen.contains(Texts.japanese("question.not-solved")))
        }
    }

    @Test("has 同じ悩み as a button of its own for everybody but who asked")
    func sameAlone() async throws {
        let site = try await TestSite()
        let question = try await site.start("文字コードは何にしましたか", by: .nozawa)
        let talk = try await site.start("雑談です", by: .nozawa, kind: .discussion)
        @Sendable func button(_ page: Browser.Answer) -> Bool {
            page.text.contains(/<div class="react"><button type="submit" name="give" value="same" aria-pressed="false">/)
        }
        try await site.run { browser in
            let other = try await browser.get("/topics/\(question)", as: .kurihara)
            #expect(button(other))
            let asker = try await browser.get("/topics/\(question)", as: .nozawa)
            #expect(!button(asker))
            #expect(asker.seen.contains("回答がつくと、ホームの「あなたに」で知らせます"))
            let talking = try await browser.get("/topics/\(talk)", as: .kurihara)
            #expect(!button(talking))
        }
    }

    @Test("prints an accepted answer once: below stands a line that leads up")
    func once() async throws {
        let site = try await TestSite()
        let question = try await site.start("文字コードは何にしましたか", by: .nozawa)
        let reply = try await site.reply("UTF-8です。\n\n**二段目**もあります。", to: question, by: .kurihara)
        try await site.run { browser in
            _ = try await browser.post("/posts/\(reply)/acceptance", as: .nozawa)
            let page = try await browser.get("/topics/\(question)", as: .kurihara)
            #expect(page.text.ranges(of: "<strong>二段目</strong>").count == 1)
            #expect(page.text.contains("href=\"#h-accepted\""))
            #expect(page.seen.contains("上の「解決の回答」で全文を読む"))
        }
    }

    @Test("prints a short accepted answer once, and promises no more of it")
    func short() async throws {
        let site = try await TestSite()
        let question = try await site.start("文字コードは何にしましたか", by: .nozawa)
        let reply = try await site.reply("UTF-8です。", to: question, by: .kurihara)
        try await site.run { browser in
            _ = try await browser.post("/posts/\(reply)/acceptance", as: .nozawa)
            let page = try await browser.get("/topics/\(question)", as: .kurihara)
            #expect(page.text.ranges(of: "UTF-8です。").count == 1)
            #expect(page.seen.contains("上の「解決の回答」にあります"))
            #expect(!page.seen.contains("全文を読む"))
        }
    }
}
