import Core
import TestActs
import Testing

@testable import Core
@testable import Web

@Suite("What a member saved")
struct SavedPagesTests {
    @Test("goes in and out by the menu of a post, without script")
    func menu() async throws {
        let site = try await TestSite()
        let topic = try await site.start("保存する話題", "本文", by: .nozawa)
        let reply = try await site.reply("返信", to: topic, by: .kurihara)
        try await site.run { browser in
            let button = { (to: String, words: String) in
                "action=\"/posts/\(reply)/saving\"><button type=\"submit\" name=\"to\" value=\"\(to)\">\(words)</button>"
            }
            let (save, takeOut) = (button("yes", "あとで読む"), button("no", "「あとで読む」から外す"))
            #expect(try await browser.get("/topics/\(topic)", as: .nozawa).text.contains(save))
            let saved = try await browser.post("/posts/\(reply)/saving", ["to": "yes"], as: .nozawa)
            #expect(saved.status == 303)
            #expect(saved.location == "/topics/\(topic)?at=\(reply)&done=item-saved#p-\(reply)")
            let page = try await browser.get("/topics/\(topic)?done=item-saved", as: .nozawa)
            #expect(page.seen.contains("「あとで読む」に入れました。"))
            #expect(page.text.contains(takeOut))
            #expect(!page.text.contains(save))
            #expect(try await browser.get("/topics/\(topic)", as: .kurihara).text.contains(save), "others see nothing of it")
            _ = try await browser.post("/posts/\(reply)/saving", ["to": "no"], as: .nozawa)
            #expect(try await browser.get("/topics/\(topic)", as: .nozawa).text.contains(save))
            #expect(try await browser.post("/posts/\(reply)/saving", as: .nozawa).status == 422)
        }
    }

    @Test("is listed with title, beginning, channel and note, and can be taken out there")
    func list() async throws {
        let site = try await TestSite()
        let topic = try await site.start("保存する話題", "本文の始まり", by: .kurihara)
        let opening = try await site.opening(of: topic)
        try await site.run { browser in
            #expect(try await browser.get("/saved", as: .nozawa).seen.contains("まだ何も入っていません。"))
            _ = try await browser.post("/posts/\(opening)/saving", ["to": "yes"], as: .nozawa)
            let page = try await browser.get("/saved", as: .nozawa)
            for words in ["保存する話題", "本文の始まり", "オープンデータ", "に入れました", "500件まで"] { #expect(page.seen.contains(words), "\(words)") }
            #expect(page.text.contains("<a href=\"/topics/\(topic)?at=\(opening)#p-\(opening)\">"))
            #expect(page.text.contains("<a href=\"/saved\">あとで読む</a>"), "the member's own menu")
            let item = try #require(page.text.firstMatch(of: /\/saved\/([0-9a-z]+)\/note/)).1
            let noted = try await browser.post("/saved/\(item)/note", ["note": "来週の<会議>"], as: .nozawa)
            #expect(noted.location == "/saved?done=item-noted")
            #expect(try await browser.get("/saved", as: .nozawa).text.contains("メモ：来週の&lt;会議&gt;"))
            let refused = try await browser.post("/saved/\(item)/note", ["note": String(repeating: "長", count: 201)], as: .nozawa)
            #expect(refused.status == 422)
            #expect(refused.text.contains("href=\"#\(item)-note\""))
            #expect(refused.text.contains("<details class=\"fold\" open>"))
            #expect(try await browser.get("/saved", as: .kurihara).seen.contains("まだ何も入っていません。"))
            #expect(try await browser.post("/saved/\(item)/note", ["note": "よその人"], as: .kurihara).status == 404)
            _ = try await browser.post("/saved/\(item)/removal", as: .kurihara)
            #expect(try await browser.get("/saved", as: .nozawa).seen.contains("保存する話題"), "it is not theirs to take out")
            #expect(try await browser.post("/saved/\(item)/removal", as: .nozawa).location == "/saved?done=item-taken-out")
            #expect(!(try await browser.get("/saved", as: .nozawa).seen.contains("保存する話題")))
        }
    }

    @Test("says what was withdrawn, shows nothing of a place that was closed, and says when it is full")
    func gone() async throws {
        let site = try await TestSite()
        let storage = site.site.storage
        try await AdmitToChannel(storage: storage)(site.viewer(.nozawa).member, .admit, in: site.closed, as: site.viewer(.aikawa))
        let topic = try await site.start("消す話題", "消す本文", by: .kurihara)
        let secret = try await site.start("内輪の話題", by: .nozawa, in: site.closed)
        try await site.run { browser in
            for post in [try await site.opening(of: topic), try await site.opening(of: secret)] {
                _ = try await browser.post("/posts/\(post)/saving", ["to": "yes"], as: .nozawa)
            }
            #expect(try await browser.get("/saved", as: .nozawa).seen.contains("内輪の話題"))
            _ = try await WithdrawPost(storage: storage)(try await site.opening(of: topic), reason: "誤り", as: site.viewer(.kurihara))
            try await AdmitToChannel(storage: storage)(site.viewer(.nozawa).member, .remove, in: site.closed, as: site.viewer(.aikawa))
            let page = try await browser.get("/saved", as: .nozawa).seen
            #expect(page.contains("書いた人が消しました"))
            for words in ["消す話題", "消す本文", "内輪の話題"] { #expect(!page.contains(words), "\(words)") }
        }
        #expect(Texts.of(.japanese)(Refusal.Reason("saved.full", ["limit": "500"])).contains("500件まで"))
    }
}
