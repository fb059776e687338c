import Core
import Foundation
import HTTPTypes
import Testing
import Web

@Suite("Knowledge cards")
struct CardPagesTests {
    /// A solved question by 野沢, answered by 栗原.
    private func solved(_ site: TestSite) async throws -> (topic: String, answer: String) {
        let topic = try await site.start("公開は何から始めますか", "担当は1人です。", by: .nozawa)
        let answer = try await site.reply("**避難所**の一覧からです", to: topic, by: .kurihara)
        _ = try await AcceptAnswer(storage: site.site.storage)(answer, as: site.viewer(.nozawa))
        return ("\(topic)", "\(answer)")
    }

    /// The path of a card that 野沢 made from it.
    private func made(
        of topic: String,
        from answer: String,
        title: String = "題",
        by name: TestSite.Name = .nozawa,
        _ browser: Browser
    ) async throws -> String {
        let fields = ["title": title, "answer": "言葉", "conditions": "", "review": "12", "key": Secret().text, "source-\(answer)": "yes"]
        let made = try await browser.post("/topics/\(topic)/card", fields, as: name)
        return try #require(made.location?.components(separatedBy: "?").first)
    }

    @Test("are made from the topic's page in one step, and lead back to the exact posts")
    func made() async throws {
        let site = try await TestSite()
        let (topic, answer) = try await solved(site)
        try await site.run { browser in
            #expect(try await browser.get("/topics/\(topic)", as: .nozawa).text.contains("href=\"/topics/\(topic)/card\""))
            let form = try await browser.get("/topics/\(topic)/card", as: .nozawa)
            #expect(form.text.contains("value=\"公開は何から始めますか\""))
            #expect(form.text.contains("**避難所**の一覧からです"))
            #expect(form.text.contains("name=\"source-\(answer)\" value=\"yes\" checked"))

            let fields = ["title": "公開の始め方", "answer": "**避難所**から", "conditions": "小さな市", "review": "12", "key": Secret().text]
            let refused = try await browser.post("/topics/\(topic)/card", fields, as: .nozawa)
            #expect(refused.status == 422)
            #expect(refused.seen.contains(Texts.japanese("card.sources-missing")))
            #expect(refused.text.contains("value=\"公開の始め方\""))
            let told = fields.merging(["source-\(answer)": "yes", "conditions": "0285-82-1234に電話"]) { $1 }
            let warned = try await browser.post("/topics/\(topic)/card", told, as: .nozawa)
            #expect(warned.status == 422)
            #expect(warned.seen.contains("電話番号のようです：「0285-82-1234」"))
            let made = try await browser.post("/topics/\(topic)/card", fields.merging(["source-\(answer)": "yes"]) { $1 }, as: .nozawa)
            let path = try #require(made.location?.components(separatedBy: "?").first)
            let card = try await browser.get(path, as: .kurihara)
            #expect(card.text.contains("<strong>避難所</strong>から"))
            #expect(card.text.contains("?at=\(answer)#p-\(answer)\""))
            #expect(card.seen.contains("小さな市"))
            #expect(card.seen.contains("真岡市"))
            #expect(try await browser.get("/topics/\(topic)", as: .kurihara).text.contains("href=\"\(path)\""))
            #expect(try await browser.get("/cards", as: .kurihara).seen.contains("公開の始め方"))

            let kept = try await browser.get(path + "/markdown", as: .kurihara)
            #expect(kept.headers[.contentType]?.hasPrefix("text/markdown") == true)
            #expect(kept.text.hasPrefix("# 公開の始め方\n\n**避難所**から\n\n## "))
            #expect(kept.text.contains(path))
        }
    }

    @Test("are revised with what changed to be seen, doubted with a reason, and confirmed")
    func kept() async throws {
        let site = try await TestSite()
        let (topic, answer) = try await solved(site)
        try await site.run { browser in
            let fields = [
                "title": "公開の始め方", "answer": "一\n二", "conditions": "", "review": "12", "key": Secret().text, "source-\(answer)": "yes",
            ]
            let made = try await browser.post("/topics/\(topic)/card", fields, as: .nozawa)
            let path = try #require(made.location?.components(separatedBy: "?").first)
            let revised = ["title": "公開の始め方", "answer": "一\n二と半", "conditions": "", "version": "1"]
            #expect(try await browser.post(path + "/edit", revised, as: .kurihara).status == 403)
            #expect(try await browser.post(path + "/edit", revised, as: .nozawa).status == 303)
            let late = try await browser.post(path + "/edit", revised.merging(["answer": "遅れた言葉"]) { $1 }, as: .nozawa)
            #expect(late.status == 409)
            #expect(late.text.contains("遅れた言葉"))
            let history = try await browser.get(path + "/history", as: .kurihara)
            #expect(history.text.contains("<del><small>－ 消した行</small>二</del>"))
            #expect(history.text.contains("<ins><small>＋ 足した行</small>二と半</ins>"))
            #expect(history.seen.contains("直した人：野沢 美咲さん（真岡市）"))

            #expect(try await browser.post(path + "/doubt", ["reason": ""], as: .kurihara).status == 422)
            let told = try await browser.post(path + "/doubt", ["reason": "様式が変わりました"], as: .kurihara)
            #expect(told.location == "\(path)?done=card-doubted")
            #expect(try await browser.get("\(path)?done=card-doubted", as: .kurihara).seen.contains("知らせました。"))
            let doubted = try await browser.get(path, as: .nozawa)
            #expect(doubted.seen.contains("知らせた人：栗原 直人さん（大田原市）"))
            #expect(doubted.seen.contains("様式が変わりました"))
            #expect(doubted.seen.contains(Texts.japanese("card.needs-review")))
            _ = try await browser.post(path + "/confirmation", ["review": "6"], as: .nozawa)
            #expect(try await browser.get(path, as: .kurihara).seen.contains("様式が変わりました") == false)
        }
    }

    @Test("say whether one has said that they helped, and how to take it back")
    func helped() async throws {
        let site = try await TestSite()
        let (topic, answer) = try await solved(site)
        try await site.run { browser in
            let path = try await made(of: topic, from: answer, browser)
            let before = try await browser.get(path, as: .kurihara)
            #expect(before.text.contains("value=\"yes\" aria-pressed=\"false\""))
            #expect(!before.seen.contains("取り消します"))

            let given = try await browser.post(path + "/help", ["helped": "yes"], as: .kurihara)
            #expect(given.location == "\(path)?done=card-helped#helped")
            let told = try await browser.get("\(path)?done=card-helped", as: .kurihara)
            #expect(told.seen.contains("役に立ったことを伝えました。"))
            #expect(told.seen.contains("役に立った（伝えました）"))
            #expect(told.text.contains("value=\"no\" aria-pressed=\"true\""))
            #expect(told.seen.contains("もう一度押すと、取り消します。"))
            #expect(try await browser.get(path, as: .nozawa).seen.contains("1団体の役に立ちました"))

            let taken = try await browser.post(path + "/help", ["helped": "no"], as: .kurihara)
            #expect(taken.location == "\(path)?done=card-help-taken-back#helped")
            let gone = try await browser.get("\(path)?done=card-help-taken-back", as: .kurihara)
            #expect(gone.seen.contains("「役に立った」を取り消しました。"))
            #expect(gone.seen.contains(Texts.japanese("card.helped-none")))
        }
    }

    @Test("say so once the answer that they came from is doubted, until it is confirmed")
    func unsettled() async throws {
        let site = try await TestSite()
        let (topic, answer) = try await solved(site)
        try await site.run { browser in
            let fields = [
                "title": "始め方", "answer": "一覧", "conditions": "", "review": "12", "key": Secret().text, "source-\(answer)": "yes",
            ]
            let made = try await browser.post("/topics/\(topic)/card", fields, as: .nozawa)
            let path = try #require(made.location?.components(separatedBy: "?").first)
            let words = Texts.japanese("card.unsettled")
            _ = try await browser.post("/collections", ["title": "はじめに", "lead": ""], as: .nozawa)
            let offered = try await browser.get(path, as: .nozawa).text
            let collection = try #require(offered.firstMatch(of: /<option value="([^"]+)"[^>]*>はじめに</).map { String($0.1) })
            #expect(try await browser.post(path + "/collections", ["collection": collection], as: .nozawa).status == 303)
            func expect(_ isUnsettled: Bool) async throws {
                #expect(try await browser.get(path, as: .kurihara).seen.contains(words) == isUnsettled)
                for list in ["/cards", "/collections/\(collection)"] {
                    let page = try await browser.get(list, as: .kurihara).seen
                    #expect(page.contains("始め方"))
                    #expect(page.contains("要見直し") == isUnsettled, "\(list)")
                }
            }
            try await expect(false)
            #expect(try await browser.post("/topics/\(topic)/doubts", ["reason": "様式が変わりました"], as: .aikawa).status == 303)
            try await expect(true)
            #expect(try await browser.post("/topics/\(topic)/confirmation", as: .nozawa).status == 303)
            try await expect(false)
        }
    }

    @Test("are made with posts that can be told apart, and in words for everybody")
    func draft() async throws {
        let site = try await TestSite()
        let topic = try await site.start("公開の順番", by: .nozawa)
        _ = try await site.reply("何人でしていますか", to: topic, by: .kurihara)
        let answer = try await site.reply("@野沢美咲さん、一覧からです。\n@野沢美咲さんの案でもよいです。", to: topic, by: .kurihara)
        _ = try await AcceptAnswer(storage: site.site.storage)(answer, as: site.viewer(.nozawa))
        try await site.run { browser in
            let form = try await browser.get("/topics/\(topic)/card", as: .nozawa)
            #expect(form.text.contains(">一覧からです。\n@野沢美咲さんの案でもよいです。</textarea>"))
            let labels = form.text.matches(of: /<label for="source-[^"]*">([^<]*)</).map { String($0.1) }
            #expect(labels.count == 3)
            #expect(labels.allSatisfy { $0.contains("・今日 ") })
            #expect(labels[0].hasPrefix("質問・野沢 美咲さん（真岡市）・"))
            #expect(labels[1].hasPrefix("返信・栗原 直人さん（大田原市）・"))
            #expect(labels[2].hasPrefix("解決の回答・栗原 直人さん（大田原市）・"))
        }
    }

    @Test("are made once, however often the form is sent, and warn who wrote without a name")
    func once() async throws {
        let site = try await TestSite()
        let topic = try await site.start("公開の順番", by: .nozawa, voice: .masked)
        let answer = try await site.reply("一覧から", to: topic, by: .kurihara)
        _ = try await AcceptAnswer(storage: site.site.storage)(answer, as: site.viewer(.nozawa))
        try await site.run { browser in
            let form = try await browser.get("/topics/\(topic)/card", as: .nozawa)
            #expect(form.seen.contains("匿名で書いています"))
            #expect(try await !browser.get("/topics/\(topic)/card", as: .kurihara).seen.contains("匿名で書いています"))
            let key = try #require(form.text.firstMatch(of: /name="key" value="([^"]*)"/).map { String($0.1) })
            let fields = ["title": "順番", "answer": "一覧", "conditions": "", "review": "12", "key": key, "source-\(answer)": "yes"]
            let made = try await browser.post("/topics/\(topic)/card", fields, as: .nozawa)
            #expect(made.status == 303)
            #expect(try await browser.post("/topics/\(topic)/card", fields, as: .nozawa).location == made.location)
            let stale = try await browser.post("/topics/\(topic)/card", fields.merging(["key": "!"]) { $1 }, as: .nozawa)
            #expect(stale.status == 422)
            #expect(!stale.text.contains("value=\"!\""))
            #expect(!stale.text.contains("href=\"#key\""))
        }
    }

    @Test("show their history a stretch at a time")
    func history() async throws {
        let site = try await TestSite()
        let (topic, answer) = try await solved(site)
        try await site.run { browser in
            let fields = [
                "title": "題", "answer": "言葉1。", "conditions": "", "review": "12", "key": Secret().text, "source-\(answer)": "yes",
            ]
            let made = try await browser.post("/topics/\(topic)/card", fields, as: .nozawa)
            let path = try #require(made.location?.components(separatedBy: "?").first)
            for n in 1...25 {
                let revised = ["title": "題", "answer": "言葉\(n + 1)。", "conditions": "", "version": "\(n)"]
                #expect(try await browser.post(path + "/edit", revised, as: .nozawa).status == 303)
            }
            let first = try await browser.get(path + "/history", as: .kurihara)
            #expect(first.text.matches(of: /id="h-v\d+"/).count == 20)
            #expect(first.seen.contains("言葉26。"))
            #expect(first.text.contains("id=\"h-v7\""))
            let next = try #require(first.text.firstMatch(of: /href="(\/cards\/[^"]*history\?before=6)"/).map { String($0.1) })
            let rest = try await browser.get(next, as: .kurihara)
            #expect(rest.text.matches(of: /id="h-v\d+"/).count == 5)
            #expect(rest.text.contains("id=\"h-v6\""))
            #expect(rest.text.contains("id=\"h-v2\""))
            #expect(rest.seen.contains("言葉1。"))
        }
    }

    @Test("show as much of their history as a page may hold, and lead to the rest")
    func longHistory() async throws {
        let site = try await TestSite()
        let (topic, answer) = try await solved(site)
        try await site.run { browser in
            func text(_ n: Int) -> String { Array(repeating: String(UnicodeScalar(UInt8(0x41 + n))), count: 1_900).joined(separator: "\n") }
            let fields = [
                "title": "題", "answer": text(0), "conditions": "", "review": "12", "key": Secret().text, "source-\(answer)": "yes",
            ]
            let made = try await browser.post("/topics/\(topic)/card", fields, as: .nozawa)
            let path = try #require(made.location?.components(separatedBy: "?").first)
            for n in 1...15 {
                let revised = ["title": "題", "answer": text(n), "conditions": "", "version": "\(n)"]
                #expect(try await browser.post(path + "/edit", revised, as: .nozawa).status == 303)
            }
            var versions: [Int] = []
            var next: String? = path + "/history"
            while let address = next {
                let page = try await browser.get(address, as: .kurihara).text
                #expect(page.utf8.count < 2_000_000)
                versions += page.matches(of: /id="h-v(\d+)"/).compactMap { Int($0.1) }
                next = page.firstMatch(of: /href="(\/cards\/[^"]*history\?before=\d+)"/).map { String($0.1) }
            }
            #expect(versions == Array((2...16).reversed()))
        }
    }

    @Test("count no thanks where one may only read")
    func readOnly() async throws {
        let site = try await TestSite()
        let (topic, answer) = try await solved(site)
        try await site.run { browser in
            let fields = ["title": "題", "answer": "言葉", "conditions": "", "review": "12", "key": Secret().text, "source-\(answer)": "yes"]
            let made = try await browser.post("/topics/\(topic)/card", fields, as: .nozawa)
            let path = try #require(made.location?.components(separatedBy: "?").first)
            _ = try await ArchiveChannel(storage: site.site.storage)(site.channel, true, as: site.viewer(.aikawa))
            #expect(try await browser.post(path + "/help", ["helped": "yes"], as: .kurihara).location == path)
            let card = try await browser.get(path, as: .kurihara)
            #expect(!card.seen.contains("1団体の役に立ちました"))
            #expect(!card.text.contains("\(path)/help"))
        }
    }

    @Test("are put into one of one's collections by a field, and taken out again")
    func collected() async throws {
        let site = try await TestSite()
        let (topic, answer) = try await solved(site)
        try await site.run { browser in
            let path = try await made(of: topic, from: answer, browser)
            #expect(try await !browser.get(path, as: .nozawa).text.contains("name=\"collection\""))
            for title in ["はじめての担当者へ", "年度替わり"] {
                #expect(try await browser.post("/collections", ["title": title, "lead": ""], as: .nozawa).status == 303)
            }
            let offered = try await browser.get(path, as: .nozawa)
            #expect(offered.seen.contains("集まりに入れる"))
            #expect(!offered.seen.contains("入っている集まり"))
            #expect(try await !browser.get(path, as: .kurihara).text.contains("name=\"collection\""))
            let id = try #require(offered.text.firstMatch(of: /<option value="([^"]+)"[^>]*>はじめての担当者へ</).map { String($0.1) })

            for wrong in ["", "x", path.components(separatedBy: "/")[2]] {
                let refused = try await browser.post(path + "/collections", ["collection": wrong], as: .nozawa)
                #expect(refused.status == 422)
                #expect(refused.text.contains("id=\"collection-error\">集まりを選んでください。<"))
            }
            #expect(try await browser.post(path + "/collections", ["collection": id], as: .kurihara).status == 422)
            let put = try await browser.post(path + "/collections", ["collection": id], as: .nozawa)
            #expect(put.location == "\(path)?done=card-collected")
            let card = try await browser.get(path, as: .nozawa)
            #expect(card.seen.contains("入っている集まり"))
            #expect(card.text.contains("href=\"/collections/\(id)\""))
            #expect(!card.text.contains("value=\"\(id)\""))
            let page = try await browser.get("/collections/\(id)", as: .nozawa)
            #expect(page.text.contains("<h2 id=\"h-cards\">入っているナレッジ</h2>"))
            #expect(page.text.contains("href=\"\(path)\""))

            let out = try await browser.post("/collections/\(id)/cards", ["card": path.components(separatedBy: "/")[2]], as: .nozawa)
            #expect(out.location == "\(path)?done=removed")
            let said = try await browser.get("\(path)?done=removed", as: .kurihara)
            #expect(said.seen.contains("外しました。"))
            #expect(!said.seen.contains("{"))
            #expect(try await !browser.get("/collections/\(id)", as: .nozawa).text.contains("href=\"\(path)\""))
        }
    }

    @Test("in collections: so many for each maker, a page at a time, and gone when the maker says so twice")
    func collections() async throws {
        let site = try await TestSite()
        try await site.run { browser in
            for name in [TestSite.Name.nozawa, .kurihara] {
                for n in 1...20 {
                    let made = try await browser.post("/collections", ["title": "\(name)の集まり\(n)", "lead": ""], as: name)
                    #expect(made.status == 303)
                }
            }
            let refused = try await browser.post("/collections", ["title": "二十一", "lead": ""], as: .nozawa)
            #expect(refused.status == 422)
            #expect(refused.seen.contains("1人20個まで"))
            #expect(refused.text.contains("value=\"二十一\""))
            let list = try await browser.get("/collections", as: .nozawa)
            #expect(list.text.matches(of: /の集まり\d+</).count == 30)
            let next = try #require(list.text.firstMatch(of: /href="(\/collections\?before=[^"]*)"/).map { String($0.1) })
            #expect(try await browser.get(next, as: .nozawa).text.matches(of: /の集まり\d+</).count == 10)
            #expect(try await browser.get("/cards", as: .nozawa).text.matches(of: /の集まり\d+</).count == 10)

            let path = try #require(list.text.firstMatch(of: /href="(\/collections\/[^"]*)">kuriharaの集まり20</).map { String($0.1) })
            #expect(try await !browser.get(path, as: .nozawa).text.contains("\(path)/removal"))
            #expect(try await browser.get(path + "/removal", as: .nozawa).status == 403)
            #expect(try await browser.post(path + "/removal", ["x": ""], as: .nozawa).status == 403)
            #expect(try await browser.get(path, as: .kurihara).text.contains("\(path)/removal"))
            #expect(try await browser.get(path + "/removal", as: .kurihara).seen.contains("消しますか"))
            #expect(try await browser.get(path, as: .nozawa).status == 200)
            let removed = try await browser.post(path + "/removal", ["x": ""], as: .kurihara)
            let after = try await browser.get(try #require(removed.location), as: .kurihara)
            #expect(after.seen.contains(Texts.japanese("done.collection-removed")))
            #expect(try await browser.get(path, as: .nozawa).status == 404)
            #expect(try await browser.post("/collections", ["title": "新しい", "lead": ""], as: .kurihara).status == 303)
        }
    }
}
