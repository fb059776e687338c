import Core
import TestActs
import Testing
import Web

@Suite("The menu of a post")
struct PostMenuTests {
    /// The links in the menus of a page, in order.
    private func links(_ page: Browser.Answer) -> [String] {
        page.text.matches(of: /<div class="pop-body">(.*?)<\/div>/).flatMap { menu in
            menu.1.matches(of: /<a href="([^"]+)">/).map { String($0.1) }
        }
        .filter { $0.hasPrefix("/posts/") || $0.contains("quote=") }
    }

    private func offered(_ post: ID<Post>, _ name: TestSite.Name, at path: String, _ browser: Browser) async throws -> Set<String> {
        let found = links(try await browser.get(path, as: name)).filter { $0.contains("\(post)") }
        return Set(found.map { $0.hasPrefix("/topics/") ? "quote" : $0.split(separator: "#").dropFirst().first.map(String.init) ?? "link" })
    }

    @Test("offers what each may do, without script")
    func offers() async throws {
        let site = try await TestSite()
        let topic = try await site.start("話題", "本文", by: .nozawa)
        let opening = try await site.opening(of: topic)
        let reply = try await site.reply("返信", to: topic, by: .kurihara)
        try await site.run { browser in
            let cases: [(ID<Post>, TestSite.Name, Set<String>)] = [
                (opening, .nozawa, ["link", "quote", "edit", "change-kind", "withdraw"]), (reply, .nozawa, ["link", "quote"]),
                (reply, .kurihara, ["link", "quote", "edit", "withdraw"]),
                (opening, .morishita, ["link", "quote", "change-kind", "withdraw"]), (reply, .morishita, ["link", "quote", "withdraw"]),
            ]
            for (post, name, wanted) in cases {
                let found = try await offered(post, name, at: "/topics/\(topic)", browser)
                #expect(found == wanted, "\(name)")
                #expect(try await browser.get("/topics/\(topic)", as: name).seen.contains("この投稿へのリンク"))
            }
            #expect(cases.count == 5)
        }
    }

    @Test("quotes a post in the reply, and none that is elsewhere or gone")
    func quotes() async throws {
        let site = try await TestSite()
        let topic = try await site.start("話題", by: .nozawa)
        let reply = try await site.reply("1行目\n2行目", to: topic, by: .kurihara)
        let elsewhere = try await site.reply("よその言葉", to: try await site.start("別", by: .nozawa, in: site.municipal), by: .kurihara)
        try await site.run { browser in
            let page = try await browser.get("/topics/\(topic)?quote=\(reply)", as: .nozawa)
            #expect(page.text.contains("&gt; 栗原 直人さん（大田原市）：\n&gt; 1行目\n&gt; 2行目"))
            #expect(!(try await browser.get("/topics/\(topic)?quote=\(elsewhere)", as: .nozawa).text.contains("よその言葉")))
            _ = try await WithdrawPost(storage: site.site.storage)(reply, reason: "", as: site.viewer(.kurihara))
            #expect(!(try await browser.get("/topics/\(topic)?quote=\(reply)", as: .nozawa).text.contains("&gt; 1行目")))
        }
    }

    @Test("leads to putting back what was withdrawn, for its author and who looks after the place")
    func restores() async throws {
        let site = try await TestSite()
        let topic = try await site.start("話題", by: .nozawa)
        let reply = try await site.reply("戻す言葉", to: topic, by: .kurihara)
        try await site.run { browser in
            _ = try await browser.post("/posts/\(reply)/withdrawal", ["reason": ""], as: .kurihara)
            let button = "action=\"/posts/\(reply)/restoration\""
            for (name, offers) in [(TestSite.Name.kurihara, true), (.morishita, true), (.nozawa, false)] {
                #expect(try await browser.get("/topics/\(topic)", as: name).text.contains(button) == offers, "\(name)")
            }
            #expect(try await browser.post("/posts/\(reply)/restoration", as: .nozawa).status == 403)
            let back = try await browser.post("/posts/\(reply)/restoration", as: .kurihara)
            #expect(back.location == "/topics/\(topic)?at=\(reply)&done=restored#p-\(reply)")
            #expect(try await browser.get("/topics/\(topic)", as: .nozawa).seen.contains("戻す言葉"))
            let post = try await browser.get("/posts/\(reply)", as: .nozawa)
            #expect(post.seen.contains("書いた人が消した"))
            #expect(post.seen.contains("書いた人が元に戻した"))
        }
    }

    @Test("changes the kind of a topic, with its history on the page")
    func kinds() async throws {
        let site = try await TestSite()
        let topic = try await site.start("話題", by: .nozawa)
        let opening = try await site.opening(of: topic)
        let reply = try await site.reply("返信", to: topic, by: .kurihara)
        try await site.run { browser in
            let path = "/posts/\(opening)/kind"
            #expect(try await browser.post(path, ["kind": "practice"], as: .kurihara).status == 403)
            #expect(try await browser.post("/posts/\(reply)/kind", ["kind": "practice"], as: .kurihara).status == 404)
            let refused = try await browser.post(path, ["kind": "announcement"], as: .nozawa)
            #expect(refused.status == 422)
            #expect(refused.seen.contains("お知らせ"))
            #expect(try await browser.post(path, ["kind": ""], as: .nozawa).status == 422)
            let changed = try await browser.post(path, ["kind": "practice"], as: .nozawa)
            #expect(changed.location == "/topics/\(topic)?done=kind-changed")
            let page = try await browser.get("/topics/\(topic)", as: .kurihara)
            #expect(page.seen.contains("種類を「質問」から「実践報告」に変えました（書いた人・"))
        }
    }

    @Test("is all that is left of forms where the topic was withdrawn; the page says what happened and where to go")
    func withdrawn() async throws {
        let site = try await TestSite()
        let topic = try await site.start("消す話題", by: .nozawa)
        let reply = try await site.reply("残る返信", to: topic, by: .kurihara)
        try await site.run { browser in
            _ = try await browser.post("/posts/\(try await site.opening(of: topic))/withdrawal", ["reason": ""], as: .nozawa)
            let page = try await browser.get("/topics/\(topic)", as: .kurihara)
            #expect(page.status == 200)
            #expect(page.seen.contains("この話題は消されたので、もう書けません。"))
            #expect(page.seen.contains("残る返信"))
            #expect(page.text.contains("<a href=\"/channels/\(site.channel)#now\">「オープンデータ」の話題を見る"))
            let forms = [
                "/topics/\(topic)/replies", "/posts/\(reply)/reactions", "/topics/\(topic)/doubts", "/posts/\(reply)/acceptance",
                "/topics/\(topic)/reopening",
            ]
            for form in forms { #expect(!page.text.contains("action=\"\(form)\""), "\(form)") }
            let answer = try await browser.post(
                "/topics/\(topic)/replies",
                ["text": "返信", "voice": "personal", "key": "key-of-form"],
                as: .kurihara
            )
            #expect(answer.status == 403)
            #expect(!(try await browser.get("/channels/\(site.channel)", as: .kurihara).text.contains("/topics/\(topic)")))
            for name in [TestSite.Name.nozawa, .morishita] {
                let channel = try await browser.get("/channels/\(site.channel)", as: name)
                #expect(channel.seen.contains("消された話題（1件）"))
                #expect(channel.text.contains("/topics/\(topic)"))
                #expect(!channel.seen.contains("消す話題"))
            }
        }
    }
}
