import Core
import HTTPTypes
import TestActs
import Testing
import Web

@testable import Core

@Suite("The page on which one asks")
struct AskPagesTests {
    private static let typed = "除雪の電話の受付は、どうしていますか\n地図を作って試しましたが、電話が減りません。"

    private func solved(_ site: TestSite, in channel: ID<Core.Channel>? = nil) async throws -> ID<Topic> {
        let topic = try await site.start("除雪の電話の受付", "電話が多いです", by: .kurihara, in: channel)
        let answer = try await site.reply("地図で受けます", to: topic, by: .aikawa)
        _ = try await AcceptAnswer(storage: site.site.storage)(answer, as: site.viewer(.kurihara))
        try await site.feed()
        return topic
    }

    private func fields(_ site: TestSite, _ text: String = typed, _ more: [String: String] = [:]) throws -> [String: String] {
        ["text": text, "kind": "question", "voice": "personal", "channel": "\(site.channel)", "key": try IdempotencyKey.fresh().text]
            .merging(more) {
                $1
            }
    }

    @Test("is one click away everywhere, and begins with the channel one comes from")
    func links() async throws {
        let site = try await TestSite()
        try await site.run { browser in
            #expect(try await browser.get("/home", as: .nozawa).text.contains("href=\"/ask\""))
            #expect(try await browser.get("/channels/\(site.channel)", as: .nozawa).text.contains("/ask?channel=\(site.channel)"))
            let page = try await browser.get("/ask?channel=\(site.channel)", as: .nozawa)
            #expect(page.status == 200)
            #expect(page.text.contains("<option value=\"\(site.channel)\" selected>"))
            #expect(!page.text.contains("name=\"default\""))
        }
    }

    @Test("shows how a withheld body will look before anything is sent")
    func mask() async throws {
        let site = try await TestSite()
        try await site.run { browser in
            let city = try await browser.get("/ask", as: .nozawa)
            #expect(city.seen.contains("「名前を伏せた職員・人口5万人以上10万人未満・"))
            let national = try await browser.get("/ask", as: .morishita)
            #expect(national.seen.contains("「名前を伏せた職員・国の機関」"))
        }
    }

    @Test("looks first without script, and keeps everything that was typed")
    func lookFirst() async throws {
        let site = try await TestSite()
        let topic = try await solved(site)
        try await site.run { browser in
            let fields = try fields(site, Self.typed, ["voice": "masked", "kind": "discussion"])
            for path in ["/ask/look", "/ask"] {
                let page = try await browser.post(path, fields, as: .nozawa)
                #expect(page.status == 200, "\(path)")
                #expect(page.seen.contains("似たものが"))
                #expect(page.seen.contains("まだ送っていません") == (path == "/ask"))
                #expect(page.text.contains("href=\"/topics/\(topic)\""))
                #expect(page.text.contains("電話が減りません。</textarea>"))
                #expect(page.text.contains("value=\"masked\" checked"))
                #expect(page.text.contains("value=\"discussion\" checked"))
                #expect(page.text.contains("name=\"seen\" value=\"\(topic)\""))
            }
            #expect(try await browser.get("/channels/\(site.channel)", as: .nozawa).seen.contains("地図を作って") == false)
        }
    }

    @Test("opens what was found beside an answered form, which going back would lose, and says so")
    func apart() async throws {
        let site = try await TestSite()
        let topic = try await solved(site)
        try await site.run { browser in
            let opened = "href=\"/topics/\(topic)\" target=\"_blank\" rel=\"noopener\""
            let page = try await browser.post("/ask/look", try fields(site), as: .nozawa)
            #expect(page.text.contains(opened))
            #expect(page.text.matches(of: /（新しいタブで開きます）<\/span><\/a>/).count == page.text.matches(of: /target="_blank"/).count)
            #expect(page.text.matches(of: /見出しは新しいタブで開きます。/).count == 1)
            // In a fragment, because the browser keeps the input.
            let part = try await browser.post("/ask/look", try fields(site), as: .nozawa, accept: "text/vnd.yoriai.fragment")
            #expect(!part.text.contains("_blank"))
            #expect(!part.seen.contains("新しいタブ"))
        }
    }

    @Test("sends at once where nothing is like it")
    func nothingFound() async throws {
        let site = try await TestSite()
        try await site.feed()
        try await site.run { browser in
            let answer = try await browser.post("/ask", try fields(site), as: .nozawa)
            #expect(answer.status == 303)
            let page = try await browser.get(try #require(answer.location), as: .nozawa)
            #expect(page.seen.contains("除雪の電話の受付は、どうしていますか"))
            #expect(page.seen.contains("質問を送りました。"))
        }
    }

    @Test("sends in one click after a look, and links what was seen both ways")
    func linked() async throws {
        let site = try await TestSite()
        let topic = try await solved(site)
        try await site.run { browser in
            let fields = try fields(site, Self.typed, ["seen": "\(topic)"])
            let answer = try await browser.post("/ask", fields, as: .nozawa)
            #expect(answer.status == 303)
            let again = try await browser.post("/ask", fields, as: .nozawa)
            #expect(again.location == answer.location)
            let page = try await browser.get(try #require(answer.location), as: .nozawa)
            #expect(page.seen.contains("質問する前に出た、近い話題"))
            #expect(page.text.contains("href=\"/topics/\(topic)\""))
            let old = try await browser.get("/topics/\(topic)", as: .kurihara)
            #expect(old.seen.contains("これを見てから出た質問"))
            #expect(old.seen.contains("除雪の電話の受付は、どうしていますか"))
        }
    }

    @Test("answers script with the parts of the page that change")
    func fragment() async throws {
        let site = try await TestSite()
        let topic = try await solved(site)
        try await site.run { browser in
            let part = try await browser.post("/ask/look", try fields(site), as: .nozawa, accept: "text/vnd.yoriai.fragment")
            #expect(part.headers[.contentType]?.hasPrefix("text/vnd.yoriai.fragment") == true)
            #expect(part.text.hasPrefix("<section class=\"found\" id=\"found\""))
            #expect(part.text.contains("<section class=\"stack\" id=\"checks\""))
            #expect(part.text.contains("href=\"/topics/\(topic)\""))
            #expect(part.text.contains("<mark>除雪</mark>"))
            #expect(part.text.matches(of: /role="status"/).count == 1)
            // Topics the viewer may not read are not suggested.
            let secret = try await site.start("除雪の電話の受付の秘密", by: .aikawa, in: site.closed)
            try await site.feed()
            let other = try await browser.post("/ask/look", try fields(site), as: .nozawa, accept: "text/vnd.yoriai.fragment")
            #expect(!other.text.contains("\(secret)"))
            #expect(!other.text.contains("秘密"))
        }
    }

    @Test("asks once whether personal data shall stay, and takes pieces out")
    func personalData() async throws {
        let site = try await TestSite()
        try await site.run { browser in
            let typed = "様式はありますか\n電話は0285-82-1234です。探しました。"
            let refused = try await browser.post("/ask", try fields(site, typed, ["seen": ""]), as: .nozawa)
            #expect(refused.status == 422)
            #expect(refused.seen.contains("電話番号のようです：「0285-82-1234」"))
            #expect(refused.text.contains("href=\"#personal\""))
            #expect(refused.text.contains("id=\"personal\""))
            #expect(refused.text.contains("探しました。</textarea>"))
            let cut = try await browser.post("/ask/look", try fields(site, typed, ["cut": "0285-82-1234"]), as: .nozawa)
            #expect(cut.text.contains("電話はです。"))
            let hidden = typed.replacing("82-", with: "82-\u{200B}")
            let cutToo = try await browser.post("/ask/look", try fields(site, hidden, ["cut": "0285-82-1234"]), as: .nozawa)
            #expect(cutToo.text.contains("電話はです。"), "a sign that nobody sees stands in no way")
            let sent = try await browser.post("/ask", try fields(site, typed, ["seen": "", "personal": "0285-82-1234"]), as: .nozawa)
            #expect(sent.status == 303)
            // Browsers submit line ends as CRLF.
            let two = "様式はありますか\n電話は0285-82-1234、090-1234-5678です。"
            let page = try await browser.post("/ask", try fields(site, two, ["seen": ""]), as: .nozawa)
            let box = try #require(page.text.firstMatch(of: /name="personal" value="([^"]*)"/).map { String($0.1) })
            let kept = ["seen": "", "personal": box.replacing("\n", with: "\r\n")]
            #expect(box.contains("\n"))
            #expect(try await browser.post("/ask", try fields(site, two, kept), as: .nozawa).status == 303)
        }
    }

    @Test("tells who withholds their body that the text names them, and takes no individual number")
    func withheld() async throws {
        let site = try await TestSite()
        try await site.run { browser in
            let typed = "様式はありますか\n真岡市で探しました。"
            let refused = try await browser.post("/ask", try fields(site, typed, ["seen": "", "voice": "masked"]), as: .nozawa)
            #expect(refused.status == 422)
            #expect(refused.seen.contains("書いた人がわかりそうです"))
            #expect(refused.seen.contains("あなたか、あなたの団体の名前です：「真岡市」"))
            let open = try await browser.post("/ask", try fields(site, typed, ["seen": ""]), as: .nozawa)
            #expect(open.status == 303)

            let number = "様式はありますか\n1234-5678-9018を探しました。"
            for more in [["seen": ""], ["seen": "", "personal": "1234-5678-9018"]] {
                let answer = try await browser.post("/ask", try fields(site, number, more), as: .nozawa)
                #expect(answer.status == 422)
                #expect(answer.text.contains("href=\"#numbers\""))
                #expect(answer.seen.contains("個人番号（マイナンバー）は書けません"))
            }
            let other = try await browser.post("/ask", try fields(site, number, ["seen": "", "numbers": "1234-5678-9018"]), as: .nozawa)
            #expect(other.status == 303)
        }
    }

    @Test("tells everything at once: what is missing, what nobody said to keep, and what is there already")
    func oneRound() async throws {
        let site = try await TestSite()
        let topic = try await solved(site)
        try await site.run { browser in
            let typed = Self.typed + "電話は0285-82-1234です。"
            let refused = try await browser.post("/ask", try fields(site, typed, ["channel": "", "kind": "", "voice": ""]), as: .nozawa)
            #expect(refused.status == 422)
            #expect(refused.text.contains("です。</textarea>"))
            for (field, words) in [
                ("personal", "送る前の確認：見つかったものを消すか"), ("channel", "聞く場所：場所は、見つかったものから"), ("kind", "種類：1つ選んで"), ("voice", "立場"),
            ] {
                let line = refused.text.firstMatch(of: try Regex("<a href=\"#\(field)\">([^<]*)</a>"))
                #expect(line?.output[1].substring?.contains(words) == true, "\(field)")
            }
            #expect(refused.text.contains("/topics/\(topic)"))
            #expect(refused.text.contains("name=\"seen\" value=\"\(topic)\""))
            #expect(refused.seen.contains("まだ送っていません。そばに出たものを見てから"))
            // Shown suggestions count as seen: the next submit sends.
            let more = ["personal": "0285-82-1234", "seen": "\(topic)"]
            #expect(try await browser.post("/ask", try fields(site, typed, more), as: .nozawa).status == 303)
            // Also when it was to be saved.
            let kept = try await browser.post("/ask/draft", try fields(site, Self.typed, ["kind": ""]), as: .nozawa)
            #expect(kept.status == 422)
            #expect(kept.text.contains("/topics/\(topic)"))
            #expect(!kept.seen.contains("まだ送っていません"))
        }
    }

    @Test("promises nothing that needs script to who has none")
    func leads() async throws {
        let site = try await TestSite()
        try await site.run { browser in
            let page = try await browser.get("/ask", as: .nozawa).text
            #expect(page.contains("<p class=\"lead without-script\">書いたら「先にさがす」を押してください。"))
            #expect(page.matches(of: /書き始めると/).count == 1)
            #expect(page.contains("<p class=\"lead needs-script\">書き始めると"))
        }
    }

    @Test("chooses no place where nothing speaks for one")
    func place() async throws {
        let site = try await TestSite()
        _ = try await solved(site)
        try await site.run { browser in
            let empty = try await browser.get("/ask", as: .nozawa)
            #expect(empty.text.contains("<option value=\"\" selected>"))
            let found = try await browser.post("/ask/look", try fields(site, Self.typed, ["channel": ""]), as: .nozawa)
            #expect(found.text.contains("<option value=\"\(site.channel)\" selected>"))
        }
    }

    @Test("hints at greetings, several questions and what was tried, and sends all the same")
    func hints() async throws {
        let site = try await TestSite()
        try await site.run { browser in
            let typed = "お世話になっております。\n様式はありますか。\nまた、費用はいくらですか。"
            let page = try await browser.post("/ask/look", try fields(site, typed), as: .nozawa)
            for words in ["あいさつは書かなくてもよいです：「お世話になっております。」", "問いが2つあるようです", "試したことや調べたことを"] {
                #expect(page.seen.contains(words), "\(words)")
            }
            let cut = try await browser.post("/ask/look", try fields(site, typed, ["cut": "greeting"]), as: .nozawa)
            #expect(!cut.text.contains("お世話になって"))
            #expect(cut.text.contains("様式はありますか。"))
            #expect(try await browser.post("/ask", try fields(site, typed, ["seen": ""]), as: .nozawa).status == 303)
        }
    }

    @Test("says behind each place who reads there, under the space that it belongs to, and what is wrong with the choice")
    func places() async throws {
        let site = try await TestSite()
        let channel = try await site.site.storage.read { try $0.channels.access(site.channel, by: site.viewer(.nozawa)) }
        try await site.run { browser in
            let page = try await browser.get("/ask?channel=\(site.channel)", as: .nozawa)
            let group = try #require(page.text.firstMatch(of: /<optgroup label="([^"]*)">(.*?)<\/optgroup>/.dotMatchesNewlines()))
            #expect(group.output.1 == channel.space.name)
            #expect(group.output.2.contains("<option value=\"\(site.channel)\" selected>\(channel.channel.name)（自治体と国の職員）</option>"))
            #expect(page.text.contains("aria-describedby=\"channel-hint\""))
            let refused = try await browser.post("/ask", try fields(site, Self.typed, ["channel": "", "seen": ""]), as: .nozawa)
            #expect(refused.text.contains("aria-describedby=\"channel-hint channel-error\" aria-invalid=\"true\""))
            #expect(refused.text.contains("<option value=\"\" selected>"))
        }
    }

    @Test("says beside the field what is missing, and where one may not ask")
    func refused() async throws {
        let site = try await TestSite()
        try await site.run { browser in
            let empty = try await browser.post("/ask", try fields(site, " ", ["seen": ""]), as: .nozawa)
            #expect(empty.status == 422)
            #expect(empty.text.contains("id=\"text-error\""))
            let nowhere = try await browser.post("/ask", try fields(site, Self.typed, ["seen": "", "channel": ""]), as: .nozawa)
            #expect(nowhere.status == 422)
            #expect(nowhere.text.contains("id=\"channel-error\""))
            #expect(nowhere.text.contains("電話が減りません"))
            let closed = try await browser.post(
                "/ask",
                try fields(site, Self.typed, ["seen": "", "channel": "\(site.closed)"]),
                as: .nozawa
            )
            #expect(closed.status == 422)
            #expect(closed.text.contains("電話が減りません"))
        }
    }

    @Test(
        "never guesses in whose name somebody speaks, nor what they begin",
        arguments: ["/ask", "/ask/draft", "/ask/rehearsal", "/ask/helped"]
    )
    func chosen(_ path: String) async throws {
        let site = try await TestSite()
        let topic = try await solved(site)
        try await site.run { browser in
            let more = ["seen": "", "ambassador": "\(site.viewer(.kurihara).member)", "helped": "topic-\(topic)"]
            for (name, value) in [("voice", ""), ("voice", "nobody"), ("kind", ""), ("kind", "practice"), ("kind", "announcement")] {
                let answer = try await browser.post(path, try fields(site, Self.typed, more.merging([name: value]) { $1 }), as: .nozawa)
                #expect(answer.status == 422, "\(name) \(value)")
                #expect(answer.text.contains("id=\"\(name)-error\""))
                #expect(answer.text.contains("href=\"#\(name)\""))
                #expect(answer.text.contains("電話が減りません。</textarea>"))
                #expect(answer.text.matches(of: /type="radio"[^>]*checked/).count == 1, "nothing is chosen in its place")
            }
            #expect(try await !browser.get("/drafts", as: .nozawa).seen.contains("どうしていますか"))
            #expect(try await !browser.get("/channels/\(site.channel)", as: .nozawa).seen.contains("どうしていますか"))
        }
    }

    @Test("works nothing out from a text that is too long, and keeps it")
    func tooLong() async throws {
        let site = try await TestSite()
        try await site.run { browser in
            // An address in it would be reported if the text were checked.
            let text = "電話は0285-82-1234です。" + String(repeating: "あ", count: DraftContent.limit)
            for path in ["/ask/look", "/ask", "/ask/draft", "/ask/rehearsal", "/ask/helped"] {
                let answer = try await browser.post(path, try fields(site, text, ["helped": "topic-x"]), as: .nozawa)
                #expect(answer.status == 422, "\(path)")
                #expect(answer.seen.contains("10120文字までに短くしてください"))
                #expect(answer.text.contains("あ</textarea>"))
                #expect(!answer.seen.contains("電話番号のようです"))
            }
            let part = try await browser.post("/ask/look", try fields(site, text), as: .nozawa, accept: "text/vnd.yoriai.fragment")
            #expect(part.seen.contains("10120文字までに短くしてください"))
            #expect(!part.seen.contains("電話番号のようです"))
            let long = String(repeating: "a", count: DraftContent.limit + 1)
            let opened = try await browser.get("/ask?text=\(long)", as: .nozawa)
            #expect(opened.status == 422)
            #expect(opened.text.contains("a</textarea>"))
        }
    }

    @Test("gets a new key where the old one is none, and says so beside the text")
    func staleKey() async throws {
        let site = try await TestSite()
        try await site.run { browser in
            for path in ["/ask", "/ask/draft", "/channels/\(site.channel)/topics"] {
                let refused = try await browser.post(path, try fields(site, Self.typed, ["seen": "", "key": "!"]), as: .nozawa)
                #expect(refused.status == 422, "\(path)")
                #expect(refused.text.contains("電話が減りません。</textarea>"), "\(path)")
                #expect(!refused.text.contains("href=\"#key\""))
                #expect(refused.text.contains("id=\"text-error\""))
                let key = try #require(refused.text.firstMatch(of: /name="key" value="([^"]*)"/).map { String($0.1) })
                let again = try await browser.post(path, try fields(site, Self.typed, ["seen": "", "key": key]), as: .nozawa)
                #expect(again.status == 303, "\(path)")
            }
        }
    }

    @Test("keeps what was typed where what helped is gone", arguments: ["topic-nonsense", "", "topic-00000000000000000000000000"])
    func helpedGone(_ helped: String) async throws {
        let site = try await TestSite()
        try await site.run { browser in
            let answer = try await browser.post("/ask/helped", try fields(site, Self.typed, ["helped": helped]), as: .nozawa)
            #expect(answer.status == 422)
            #expect(answer.text.contains("電話が減りません。</textarea>"))
            #expect(answer.seen.contains("もう読めません"))
        }
    }

    @Test("thanks for what helped, leads there, sends nothing and keeps what was typed", arguments: ["topic", "card"])
    func helped(_ what: String) async throws {
        let site = try await TestSite()
        let topic = try await solved(site)
        let viewer = site.viewer(.kurihara)
        let accepted = try await site.site.storage.read { try $0.topicPage(topic, after: nil, for: viewer).topic.accepted! }
        let card = try await MakeCard(storage: site.site.storage)(
            CardText(title: "除雪の電話", answer: "地図で受ける", conditions: ""),
            from: topic,
            sources: [accepted],
            review: .year,
            as: viewer
        )
        try await site.run { browser in
            let path = what == "card" ? "/cards/\(card)" : "/topics/\(topic)"
            let value = what == "card" ? "card-\(card)" : "topic-\(topic)"
            let answer = try await browser.post("/ask/helped", try fields(site, Self.typed, ["helped": value]), as: .nozawa)
            #expect(answer.status == 303)
            #expect(answer.location == path + "?done=helped-kept")
            #expect(try await browser.get(answer.location!, as: .nozawa).seen.contains("質問は送らず、「下書き」に残しました。"))
            #expect(try await browser.get("/drafts", as: .nozawa).seen.contains("除雪の電話の受付は、どうしていますか"))
            #expect(try await !browser.get("/channels/\(site.channel)", as: .nozawa).seen.contains("どうしていますか"))
            let thanked = try await browser.get(path, as: .kurihara).seen
            #expect(thanked.contains(what == "card" ? "1団体" : "参考になった 1"), "\(what)")
            #expect(try await browser.post("/ask/helped", ["helped": "topic-nonsense"], as: .nozawa).status == 404)
        }
    }
}
