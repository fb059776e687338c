import Core
import HTTPTypes
import Testing
import Web

@Suite("The page of a topic")
struct TopicPagesTests {
    @Test("goes from question to answer to solved")
    func solves() async throws {
        let site = try await TestSite()
        let topic = try await site.start("文字コードは何にしましたか", by: .nozawa)
        try await site.run { browser in
            let sent = try await browser.post(
                "/topics/\(topic)/replies",
                ["text": "UTF-8です。**説明**を付けました。", "voice": "personal", "key": "key-1234567"],
                as: .kurihara
            )
            #expect(sent.status == 303)
            var page = try await browser.get("/topics/\(topic)", as: .nozawa)
            #expect(page.seen.contains("回答あり"))
            #expect(page.text.contains("<strong>説明</strong>"))
            let reply = try #require(page.text.firstMatch(of: /action="\/posts\/([a-z0-9]+)\/acceptance"/)?.1)
            #expect(
                try await browser.get("/topics/\(topic)", as: .kurihara).text.contains("/acceptance") == false,
                "only the asker chooses"
            )
            #expect(try await browser.post("/posts/\(reply)/acceptance", as: .kurihara).status == 403)
            #expect(try await browser.post("/posts/\(reply)/acceptance", as: .nozawa).status == 303)
            page = try await browser.get("/topics/\(topic)", as: .kurihara)
            #expect(page.text.contains("class=\"accepted\""))
        }
    }

    @Test("shows raw HTML of a post as text")
    func escapes() async throws {
        let site = try await TestSite()
        let topic = try await site.start("<script>alert(1)</script>", "<img src=x onerror=alert(1)> [x](javascript:alert(1))", by: .nozawa)
        try await site.run { browser in
            let page = try await browser.get("/topics/\(topic)", as: .kurihara)
            #expect(!page.text.contains("<script>alert"))
            #expect(!page.text.contains("<img"))
            #expect(!page.text.contains("href=\"javascript"))
        }
    }

    @Test("keeps edits readable and says when two edits meet")
    func edits() async throws {
        let site = try await TestSite()
        let topic = try await site.start("見出し", "初めの文", by: .nozawa)
        try await site.run { browser in
            let page = try await browser.get("/topics/\(topic)", as: .nozawa)
            let post = try #require(page.text.firstMatch(of: /href="(\/posts\/[a-z0-9]+)"/)?.1)
            let first = ["title": "見出し", "text": "直した文", "version": "1"]
            #expect(try await browser.post("\(post)/edit", first, as: .nozawa).status == 303)
            let late = try await browser.post("\(post)/edit", ["title": "見出し", "text": "別の画面の文", "version": "1"], as: .nozawa)
            #expect(late.status == 409)
            #expect(late.text.contains("別の画面の文"), "what was typed is kept")
            #expect(late.text.contains("直した文"), "the present text is shown")
            let history = try await browser.get(String(post), as: .kurihara)
            #expect(history.text.contains("初めの文"))
            #expect(try await browser.post("\(post)/edit", first, as: .kurihara).status == 403)
        }
    }

    @Test("asks about what an edit adds that names the writer, and not about what stood there")
    func editNames() async throws {
        let site = try await TestSite()
        let topic = try await site.start("見出し", "電話は0285-82-1234です", by: .nozawa, voice: .masked)
        try await site.run { browser in
            let page = try await browser.get("/topics/\(topic)", as: .nozawa)
            let post = try #require(page.text.firstMatch(of: /href="(\/posts\/[a-z0-9]+)"/)?.1)
            var fields = ["title": "見出し", "text": "電話は0285-82-1234です。真岡市で", "version": "1"]
            let refused = try await browser.post("\(post)/edit", fields, as: .nozawa)
            #expect(refused.status == 422)
            #expect(refused.seen.contains("あなたの団体の名前です：「真岡市」"))
            #expect(!refused.seen.contains("電話番号のようです"))
            #expect(refused.text.contains("真岡市で</textarea>"))
            fields["text"] = "電話は0285-82-1234です。隣の市で"
            #expect(try await browser.post("\(post)/edit", fields, as: .nozawa).status == 303)
        }
    }

    @Test("shows a withdrawn reply as a trace without its words")
    func withdraws() async throws {
        let site = try await TestSite()
        let topic = try await site.start("見出し", by: .nozawa)
        let reply = try await site.reply("消える言葉", to: topic, by: .kurihara)
        try await site.run { browser in
            #expect(try await browser.post("/posts/\(reply)/withdrawal", ["reason": ""], as: .nozawa).status == 403)
            #expect(
                try await browser.post("/posts/\(reply)/withdrawal", ["reason": ""], as: .morishita).status == 422,
                "others need a reason"
            )
            #expect(try await browser.post("/posts/\(reply)/withdrawal", ["reason": ""], as: .kurihara).status == 303)
            for path in ["/topics/\(topic)", "/posts/\(reply)"] {
                let page = try await browser.get(path, as: .nozawa)
                #expect(page.seen.contains("書いた人が消しました"))
                #expect(!page.text.contains("消える言葉"))
            }
            // A topic without news is one line of its channel.
            let channel = try await browser.get("/channels/\(site.channel)", as: .nozawa)
            #expect(channel.seen.contains("見出し"))
            #expect(!channel.text.contains("消える言葉"))
        }
    }

    @Test("says to who just asked that nobody has answered, and counts neither replies nor minutes")
    func fresh() async throws {
        let site = try await TestSite()
        let topic = try await site.start("見出し", by: .nozawa)
        try await site.run { browser in
            let path = "/topics/\(topic)"
            let own = try await browser.get(path, as: .nozawa).seen
            #expect(own.contains("書き足すことがあれば、ここに書けます"))
            #expect(!own.contains("途中までの話でも"))
            #expect(!own.contains("0件"))
            #expect(!own.contains("待っています"))
            let other = try await browser.get(path, as: .kurihara).seen
            #expect(other.contains("途中までの話でも役に立ちます"))
            #expect(!other.contains("書き足すことがあれば"))
            site.clock.advance(seconds: 60)
            #expect(try await browser.get(path, as: .nozawa).seen.contains("1分待っています"))
            _ = try await site.reply("答えです", to: topic, by: .kurihara)
            #expect(try await browser.get(path, as: .nozawa).seen.contains("1件・古い順"))
        }
    }

    @Test("is marked as read by a button where script does not do it, while something in it is new")
    func marksRead() async throws {
        let site = try await TestSite()
        let topic = try await site.start("見出し", by: .nozawa)
        try await site.run { browser in
            let path = "/topics/\(topic)"
            let button = "<button class=\"btn btn-s\" type=\"submit\">読んだことにする</button>"
            #expect(try await !browser.get(path, as: .nozawa).text.contains(button), "nobody else did anything in it")
            _ = try await site.reply("答えです", to: topic, by: .kurihara)
            let page = try await browser.get(path, as: .nozawa)
            #expect(page.text.contains(button))
            #expect(page.text.contains("without-script\" method=\"post\" action=\"\(path)/reading\""))
            #expect(try await !browser.get(path, as: .morishita).text.contains(button), "who is told of nothing in it has nothing to mark")
            #expect(try await !browser.get(path).text.contains(button))
            let upto = try #require(page.text.firstMatch(of: /name="upto" value="([0-9]+)"/)?.1)
            let marked = try await browser.post("\(path)/reading", ["upto": String(upto)], as: .nozawa)
            #expect(marked.status == 303)
            #expect(marked.location == "\(path)?done=read")
            let read = try await browser.get("\(path)?done=read", as: .nozawa)
            #expect(read.seen.contains("ここまで読んだことにしました。"))
            #expect(!read.text.contains(button))
            #expect(try await !browser.get("/home", as: .nozawa).seen.contains("あなたの質問に"))

            try await JoinChannel(storage: site.site.storage)(site.channel, true, as: site.viewer(.morishita))
            #expect(try await !browser.get(path, as: .morishita).text.contains(button), "what was there before is not new to who joins")
            _ = try await site.reply("もう一つ", to: topic, by: .kurihara)
            #expect(try await browser.get(path, as: .morishita).text.contains(button), "a channel one joined tells of its topics")
        }
    }

    @Test("is without its title everywhere once the opening is withdrawn")
    func withdrawsTitle() async throws {
        let site = try await TestSite()
        let topic = try await site.start("消える見出し", by: .nozawa)
        _ = try await site.reply("@栗原直人さんへの返信", to: topic, by: .nozawa)
        let viewer = site.viewer(.nozawa)
        let opening = try await site.site.storage.read { try $0.topicPage(topic, after: nil, for: viewer).opening.id }
        try await site.run { browser in
            for path in ["/home", "/members/\(viewer.member)"] {
                let page = try await browser.get(path, as: .kurihara)
                #expect(page.text.contains("消える見出し"), "\(path) before")
            }
            #expect(try await browser.post("/posts/\(opening)/withdrawal", ["reason": ""], as: .nozawa).status == 303)
            for path in ["/home", "/members/\(viewer.member)", "/topics/\(topic)", "/channels/\(site.channel)"] {
                let page = try await browser.get(path, as: .kurihara)
                #expect(!page.text.contains("消える見出し"), "\(path) after")
            }
        }
    }

    @Test("withholds body and name of a masked post everywhere but from its author")
    func masks() async throws {
        let site = try await TestSite()
        let topic = try await site.start("言いにくい質問", "本文", by: .nozawa, voice: .masked)
        try await site.run { browser in
            for path in ["/topics/\(topic)", "/channels/\(site.channel)"] {
                let page = try await browser.get(path, as: .kurihara)
                #expect(page.seen.contains("名前を伏せた職員"))
                #expect(page.seen.contains("関東の市"))
                #expect(!page.text.contains("野沢"))
                #expect(!page.text.contains("真岡市"))
                #expect(!page.text.contains("\(site.viewer(.nozawa).member)"))
            }
            let own = try await browser.get("/topics/\(topic)", as: .nozawa)
            #expect(own.seen.contains("（あなた）"))
            #expect(own.text.contains("value=\"masked\" selected"), "one click must not unmask")
            #expect(own.seen.contains("この話題では、匿名で書いています"))
            let other = try await browser.get("/topics/\(topic)", as: .kurihara)
            #expect(other.text.contains("value=\"personal\" selected"))
            #expect(!other.seen.contains("伏せて書いています"))
        }
    }

    @Test("answers a reaction with the changed part, and by a redirect without script")
    func reacts() async throws {
        let site = try await TestSite()
        let topic = try await site.start("見出し", by: .nozawa)
        let reply = try await site.reply("答え", to: topic, by: .kurihara)
        try await site.run { browser in
            let part = try await browser.post(
                "/posts/\(reply)/reactions",
                ["give": "useful"],
                as: .nozawa,
                accept: "text/vnd.yoriai.fragment"
            )
            #expect(part.status == 200)
            let taken = "<button type=\"submit\" name=\"take\" value=\"useful\" aria-pressed=\"true\""
            #expect(part.text.contains(taken))
            #expect(part.text.contains("<p class=\"vh\" id=\"said\" role=\"status\">「参考になった」を付けました。</p>"))
            let page = try await browser.get("/topics/\(topic)", as: .nozawa).text
            #expect(page.ranges(of: taken).count == 1)
            #expect(page.contains("id=\"said\" role=\"status\"></p>"))
            #expect(part.headers[.contentType]?.hasPrefix("text/vnd.yoriai.fragment") == true)
            #expect(try await browser.post("/posts/\(reply)/reactions", ["take": "useful"], as: .nozawa).status == 303)
            #expect(try await browser.post("/posts/\(reply)/reactions", ["give": "nonsense"], as: .nozawa).status == 422)
        }
    }
}
