import Core
import Foundation
import HTTPTypes
import TestActs
import Testing
import Web

@testable import Core

@Suite("The pages of drafts")
struct DraftPagesTests {
    /// 栗原 (大田原市) is an ambassador.
    private func siteWithAmbassador() async throws -> TestSite {
        let site = try await TestSite()
        let year = JapanTime(site.clock.now).fiscalYear
        _ = try await GrantRole(storage: site.site.storage)(
            Role(.ambassador, field: .region(.kanto), fiscalYear: year),
            to: site.viewer(.kurihara).member,
            by: site.viewer(.aikawa)
        )
        return site
    }

    private func fields(_ site: TestSite, _ text: String, voice: String = "personal", _ more: [String: String] = [:]) -> [String: String] {
        ["text": text, "kind": "question", "voice": voice, "channel": "\(site.channel)", "seen": "", "key": Secret().text].merging(more) {
            $1
        }
    }

    @Test("keep a question for later, which is changed and sent in one click")
    func later() async throws {
        let site = try await siteWithAmbassador()
        try await site.run { browser in
            #expect(try await browser.post("/ask/draft", fields(site, "下書きの題\n本文"), as: .nozawa).location == "/drafts?done=draft-kept")
            let list = try await browser.get("/drafts", as: .nozawa)
            let path = try #require(list.text.firstMatch(of: /href="(\/drafts\/[a-z0-9]+)"/).map { String($0.1) })
            let id = String(path.dropFirst("/drafts/".count))
            let form = try await browser.get("/ask?draft=\(id)", as: .nozawa)
            #expect(form.text.contains("下書きの題\n本文</textarea>"))
            #expect(form.text.contains("name=\"draft\" value=\"\(id)\""))
            _ = try await browser.post("/ask/draft", fields(site, "直した題\n本文", ["draft": id, "version": "1"]), as: .nozawa)
            #expect(try await browser.get(path, as: .nozawa).seen.contains("直した題"))
            let sent = try await browser.post("\(path)/publication", ["version": "2"], as: .nozawa)
            #expect(sent.status == 303)
            #expect(sent.location?.hasPrefix("/topics/") == true)
            #expect(try await browser.post("\(path)/publication", ["version": "2"], as: .nozawa).location == sent.location)
            // The draft is gone; its address redirects to the topic, for its author only.
            let gone = try await browser.get(path, as: .nozawa)
            #expect(gone.status == 303)
            #expect(sent.location?.hasPrefix(gone.location ?? "?") == true)
            #expect(try await browser.get(path, as: .kurihara).status == 404)
            #expect(try await browser.get(sent.location!, as: .kurihara).seen.contains("直した題"))
        }
    }

    @Test("stay below a megabyte, whatever was commented, and show every comment")
    func manyComments() async throws {
        let site = try await siteWithAmbassador()
        let storage = site.site.storage
        try await site.run { browser in
            let fields = fields(site, "見てほしい題\n本文", ["ambassador": site.member(.kurihara)])
            let shown = try await browser.post("/ask/rehearsal", fields, as: .nozawa)
            let path = try #require(shown.location?.split(separator: "?").first.map(String.init))
            let draft = try #require(path.split(separator: "/").last.flatMap { ID<Draft>(String($0)) })
            let (head, line) = (String(repeating: "x|", count: 40), String(repeating: "-|", count: 40))
            let markup = "|\(head)\n|\(line)" + String(repeating: "\n|x|", count: 400)
            for number in 1...100 {
                let words = "助言\(number)番\n\n\(markup)"
                try await CommentOnDraft(storage: storage, stationery: site.site.stationery)(draft, words, as: site.viewer(.kurihara))
            }
            let page = try await browser.get(path, as: .nozawa).text
            #expect(page.utf8.count < 1_000_000)
            #expect(page.matches(of: /助言\d+番/).count == 100)
            #expect(page.contains("<td>x</td>"))
        }
    }

    @Test("let a chosen ambassador look and say something, and nobody else")
    func rehearsal() async throws {
        let site = try await siteWithAmbassador()
        try await site.stopBeingDemo()
        try await site.run { browser in
            let page = try await browser.get("/ask", as: .nozawa)
            #expect(page.text.contains("<option value=\"\(site.member(.kurihara))\">"))
            let shown = try await browser.post(
                "/ask/rehearsal",
                fields(site, "見てほしい題\n本文", ["ambassador": site.member(.kurihara)]),
                as: .nozawa
            )
            let path = try #require(shown.location?.split(separator: "?").first.map(String.init))
            #expect(shown.status == 303)
            #expect(path.hasPrefix("/drafts/"))
            #expect(try await site.newestLink() == path)
            #expect(try await browser.get("/drafts", as: .kurihara).seen.contains("見てほしい題"))
            #expect(try await browser.get(path, as: .kurihara).seen.contains("野沢 美咲"))
            for name in [TestSite.Name.morishita, .aikawa] {
                #expect(try await browser.get(path, as: name).status == 404)
                #expect(try await !browser.get("/drafts", as: name).seen.contains("見てほしい題"))
                #expect(try await !browser.get("/search?q=%E8%A6%8B%E3%81%A6%E3%81%BB%E3%81%97%E3%81%84", as: name).seen.contains("見てほしい題"))
                #expect(try await browser.post("\(path)/comments", ["text": "横から"], as: name).status == 404)
            }
            #expect(try await browser.post("\(path)/publication", ["x": ""], as: .kurihara).status == 403)
            #expect(try await browser.post("\(path)/discarding", ["x": ""], as: .kurihara).status == 403)
            #expect(try await browser.post("\(path)/comments", ["text": " "], as: .kurihara).status == 422)
            #expect(try await browser.post("\(path)/comments", ["text": "短くするとよいです"], as: .kurihara).status == 303)
            let answered = try await browser.get(path, as: .nozawa)
            #expect(answered.seen.contains("短くするとよいです"))
            #expect(answered.seen.contains("栗原 直人（アンバサダー）"))
            #expect(try await browser.post("\(path)/discarding", ["x": ""], as: .nozawa).location == "/drafts?done=draft-discarded")
            #expect(try await browser.get(path, as: .kurihara).status == 404)
        }
    }

    @Test("withhold the body from the ambassador where it shall be withheld")
    func masked() async throws {
        let site = try await siteWithAmbassador()
        try await site.run { browser in
            let shown = try await browser.post(
                "/ask/rehearsal",
                fields(site, "伏せた題\n本文", voice: "masked", ["ambassador": site.member(.kurihara)]),
                as: .nozawa
            )
            let path = try #require(shown.location?.split(separator: "?").first.map(String.init))
            _ = try await browser.post("\(path)/comments", ["text": "お願いします"], as: .nozawa)
            for address in [path, "/drafts"] {
                let page = try await browser.get(address, as: .kurihara)
                #expect(page.seen.contains("伏せた題"))
                #expect(page.seen.contains("名前を伏せた職員"))
                #expect(!page.seen.contains("野沢"))
                #expect(!page.seen.contains("真岡"))
            }
        }
    }

    @Test("are not sent with personal data that nobody said to keep, nor without a place")
    func checks() async throws {
        let site = try await siteWithAmbassador()
        try await site.run { browser in
            _ = try await browser.post("/ask/draft", fields(site, "題\n電話は0285-82-1234です"), as: .nozawa)
            let path = try #require(
                try await browser.get("/drafts", as: .nozawa).text.firstMatch(of: /href="(\/drafts\/[a-z0-9]+)"/).map { String($0.1) }
            )
            #expect(try await browser.post("\(path)/publication", ["version": "1"], as: .nozawa).status == 422)
            #expect(try await browser.post("\(path)/publication", ["version": "1", "personal": "0285-82-1234"], as: .nozawa).status == 303)
            _ = try await browser.post("/ask/draft", fields(site, "題", ["channel": ""]), as: .nozawa)
            let other = try #require(
                try await browser.get("/drafts", as: .nozawa).text.firstMatch(of: /href="(\/drafts\/[a-z0-9]+)"/).map { String($0.1) }
            )
            let refused = try await browser.post("\(other)/publication", ["version": "1"], as: .nozawa)
            #expect(refused.status == 422)
            #expect(refused.seen.contains("聞く場所を選んでください"))
        }
    }

    @Test("are thrown away behind a fold that says what that means, and changed in one click, with a place or without")
    func acts() async throws {
        let site = try await siteWithAmbassador()
        try await site.run { browser in
            for channel in ["", "\(site.channel)"] {
                _ = try await browser.post("/ask/draft", fields(site, "捨てない題", ["channel": channel]), as: .nozawa)
                let path = try await newest(browser)
                let page = try await browser.get(path, as: .nozawa).text
                let fold = try #require(
                    page.firstMatch(of: /<details class="fold"><summary>捨てる<\/summary>.*?<\/details>/.dotMatchesNewlines())
                )
                #expect(fold.output.contains("元に戻せません"))
                #expect(fold.output.contains("この下書きを捨てる</button>"))
                #expect(page.matches(of: /action="[^"]*\/discarding"/).count == 1)
                #expect(fold.output.contains("/discarding\""))
                #expect(page.contains("href=\"/ask?draft=\(path.dropFirst("/drafts/".count))\">直す</a>"))
                #expect(page.contains("<li aria-current=\"page\">捨てない題</li>"))
            }
        }
    }

    @Test("are shown to an ambassador, and changed under their eyes, only with the personal data that their author keeps")
    func personalShown() async throws {
        let site = try await siteWithAmbassador()
        try await site.run { browser in
            let typed = fields(site, "題\n電話は0285-82-1234です", ["ambassador": site.member(.kurihara)])
            let asked = try await browser.post("/ask/rehearsal", typed, as: .nozawa)
            #expect(asked.status == 422)
            #expect(asked.text.matches(of: /id="personal"/).count == 1)
            #expect(asked.text.contains("電話は0285-82-1234です</textarea>"))
            #expect(try await !browser.get("/drafts", as: .kurihara).seen.contains("電話は0285"))
            let shown = try await browser.post("/ask/rehearsal", typed.merging(["personal": "0285-82-1234"]) { $1 }, as: .nozawa)
            #expect(shown.status == 303)
            let path = try await newest(browser)
            let more = ["draft": "\(path.dropFirst("/drafts/".count))", "version": "1"]
            let changed = fields(site, "題\n電話は090-1234-5678です", more)
            let refused = try await browser.post("/ask/draft", changed, as: .nozawa)
            #expect(refused.status == 422)
            #expect(refused.text.contains("name=\"personal\" value=\"090-1234-5678\""))
            #expect(try await !browser.get(path, as: .kurihara).seen.contains("090-1234-5678"))
            let kept = try await browser.post("/ask/draft", changed.merging(["personal": "090-1234-5678"]) { $1 }, as: .nozawa)
            #expect(kept.status == 303)
            #expect(try await browser.get(path, as: .kurihara).seen.contains("090-1234-5678"))
        }
    }

    @Test("ask before personal data are said about them, by the ambassador and by an author who withholds their body")
    func personalComments() async throws {
        let site = try await siteWithAmbassador()
        try await site.run { browser in
            let typed = "題\n電話は0285-82-1234です"
            let more = ["ambassador": site.member(.kurihara), "personal": "0285-82-1234"]
            _ = try await browser.post("/ask/rehearsal", fields(site, typed, voice: "masked", more), as: .nozawa)
            let path = try await newest(browser)
            let tellings: [(TestSite.Name, String, String)] = [
                (.kurihara, "担当は090-1234-5678です", "090-1234-5678"), (.nozawa, "真岡市のことです", "真岡市"),
            ]
            for (name, text, piece) in tellings {
                let refused = try await browser.post("\(path)/comments", ["text": text], as: name)
                #expect(refused.status == 422, "\(name)")
                #expect(refused.text.contains("\(text)</textarea>"), "\(name)")
                #expect(refused.text.matches(of: /id="personal"/).count == 1, "\(name)")
                #expect(refused.text.contains("name=\"personal\" value=\"\(piece)\""))
                #expect(refused.text.contains("href=\"#personal\""))
                #expect(try await !browser.get(path, as: name).seen.contains(text))
                let kept = try await browser.post("\(path)/comments", ["text": text, "personal": piece], as: name)
                #expect(kept.status == 303)
            }
            // A comment may repeat the draft's words, and name the ambassador's own organisation.
            let plain = try await browser.post("\(path)/comments", ["text": "大田原市の者です。0285-82-1234は消すとよいです"], as: .kurihara)
            #expect(plain.status == 303)
            let long = try await browser.post("\(path)/comments", ["text": String(repeating: "長", count: 2_001)], as: .kurihara)
            #expect(long.status == 422)
            #expect(long.seen.contains("伝えること：2000文字までに短くしてください"))
        }
    }

    @Test(
        "that were sent or thrown away are told to ambassadors as gone, and nothing of what became of them",
        arguments: ["publication", "discarding"]
    )
    func gone(_ act: String) async throws {
        let site = try await siteWithAmbassador()
        try await site.run { browser in
            let shown = fields(site, "伏せた題", voice: "masked", ["ambassador": site.member(.kurihara)])
            _ = try await browser.post("/ask/rehearsal", shown, as: .nozawa)
            let path = try await newest(browser)
            #expect(try await browser.get(path, as: .kurihara).status == 200)
            #expect(try await browser.post("\(path)/\(act)", ["version": "1"], as: .nozawa).status == 303)
            let gone = try await browser.get(path, as: .kurihara)
            #expect(gone.status == 404)
            #expect(gone.seen.contains("送られたか、捨てられました"))
            #expect(gone.text.contains("href=\"/drafts\""))
            #expect(!gone.seen.contains("伏せた題"))
            #expect(!gone.text.contains("/topics/"))
            // An address that never existed shows the same.
            let other = "/drafts/00000000000000000000000000"
            let never = try await browser.get(other, as: .kurihara)
            #expect(never.status == 404)
            #expect(body(never, at: other) == body(gone, at: path))
            #expect(try await !browser.get(path, as: .aikawa).seen.contains("捨てられました"))
        }
    }

    /// A page without its own address, which is printed on paper.
    private func body(_ answer: Browser.Answer, at path: String) -> String? {
        answer.text.components(separatedBy: "id=\"main\"").last?.replacing(path, with: "")
    }

    /// The address of the newest draft.
    private func newest(_ browser: Browser) async throws -> String {
        let list = try await browser.get("/drafts", as: .nozawa).text
        return try #require(list.firstMatch(of: /href="(\/drafts\/[a-z0-9]+)"/).map { String($0.1) })
    }

    private func count(_ browser: Browser) async throws -> Int {
        let list = try await browser.get("/drafts", as: .nozawa).text
        return Set(list.matches(of: /href="(\/drafts\/[a-z0-9]+)"/).map(\.1)).count
    }

    @Test("are not sent as another window left them, unseen")
    func moved() async throws {
        let site = try await siteWithAmbassador()
        try await site.run { browser in
            _ = try await browser.post("/ask/draft", fields(site, "伏せて聞く題", voice: "masked"), as: .nozawa)
            let path = try await newest(browser)
            let id = String(path.dropFirst("/drafts/".count))
            #expect(try await browser.get(path, as: .nozawa).text.contains("name=\"version\" value=\"1\""))
            let other = fields(site, "名前で聞く題", ["draft": id, "version": "1"])
            #expect(try await browser.post("/ask/draft", other, as: .nozawa).status == 303)
            // The first window submits an old version: nothing is sent, and it shows the current one.
            for version in ["1", "", "x"] {
                let refused = try await browser.post("\(path)/publication", ["version": version], as: .nozawa)
                #expect(refused.status == 409)
                #expect(refused.seen.contains("名前で聞く題"))
                #expect(refused.seen.contains("ほかの画面で変わりました"))
                #expect(refused.text.contains("name=\"version\" value=\"2\""))
            }
            for address in ["/ask", "/ask/draft", "/ask/rehearsal"] {
                let typed = fields(site, "第三の題", voice: "masked", ["draft": id, "version": "1", "ambassador": site.member(.kurihara)])
                let refused = try await browser.post(address, typed, as: .nozawa)
                #expect(refused.status == 409, "\(address)")
                #expect(refused.text.contains("第三の題</textarea>"), "\(address)")
                #expect(refused.seen.contains("名前で聞く題"), "\(address)")
                #expect(refused.text.contains("value=\"masked\" checked"))
                #expect(refused.text.contains("name=\"version\" value=\"2\""))
            }
            #expect(try await !browser.get("/channels/\(site.channel)", as: .kurihara).seen.contains("名前で聞く題"))
            let sent = try await browser.post("\(path)/publication", ["version": "2"], as: .nozawa)
            #expect(sent.status == 303)
        }
    }

    @Test("are kept once, shown once and sent once, however often a form is sent")
    func once() async throws {
        let site = try await siteWithAmbassador()
        try await site.stopBeingDemo()
        try await site.run { browser in
            let form = fields(site, "一度の題")
            for _ in 1...2 { #expect(try await browser.post("/ask/draft", form, as: .nozawa).status == 303) }
            #expect(try await count(browser) == 1)
            let shown = fields(site, "見てほしい題", ["ambassador": site.member(.kurihara)])
            for _ in 1...2 { #expect(try await browser.post("/ask/rehearsal", shown, as: .nozawa).status == 303) }
            #expect(try await count(browser) == 2)
            #expect(try await site.letters().count { $0.body.contains("/drafts/") } == 1)
            // Two windows send the same draft: one topic. With other words the second one must confirm.
            let id = String(try await newest(browser).dropFirst("/drafts/".count))
            let sent = try await browser.post("/ask", fields(site, "見てほしい題", ["draft": id, "version": "1"]), as: .nozawa)
            #expect(sent.status == 303)
            let again = try await browser.post("/ask", fields(site, "見てほしい題", ["draft": id, "version": "1"]), as: .nozawa)
            #expect(again.location == sent.location)
            let otherwise = fields(site, "見てほしい題", voice: "masked", ["draft": id, "version": "1"])
            let asked = try await browser.post("/ask", otherwise, as: .nozawa)
            #expect(asked.status == 409)
            #expect(asked.seen.contains("もう送られています"))
            #expect(!asked.text.contains("name=\"draft\""))
            #expect(asked.text.contains("見てほしい題</textarea>"))
        }
    }

    @Test("that are gone take no typed words with them")
    func goneMeanwhile() async throws {
        let site = try await siteWithAmbassador()
        try await site.run { browser in
            let shown = fields(site, "捨てる題", ["ambassador": site.member(.kurihara)])
            _ = try await browser.post("/ask/rehearsal", shown, as: .nozawa)
            let path = try await newest(browser)
            let gone = ["draft": String(path.dropFirst("/drafts/".count)), "version": "1"]
            _ = try await browser.post("\(path)/discarding", ["x": ""], as: .nozawa)
            let comment = try await browser.post("\(path)/comments", ["text": "長く書いた助言"], as: .kurihara)
            #expect(comment.status == 404)
            #expect(comment.text.contains("長く書いた助言</textarea>"))
            let look = try await browser.post("/ask/look", fields(site, "続きの題", gone), as: .nozawa)
            #expect(look.status == 200)
            #expect(look.text.contains("続きの題</textarea>"))
            #expect(look.seen.contains("下書きは、もうありません"))
            #expect(!look.text.contains("name=\"draft\""))
            let flawed = try await browser.post("/ask", fields(site, "続きの題", gone.merging(["channel": ""]) { $1 }), as: .nozawa)
            #expect(flawed.status == 422)
            #expect(flawed.text.contains("続きの題</textarea>"))
            #expect(try await browser.post("/ask/draft", fields(site, "続きの題", gone), as: .nozawa).status == 303)
            #expect(try await browser.get("/drafts", as: .nozawa).seen.contains("続きの題"))
            #expect(try await browser.post("/ask", fields(site, "送る題", gone), as: .nozawa).status == 303)
        }
    }

    @Test("are hidden from the ambassador again by their author")
    func hidden() async throws {
        let site = try await siteWithAmbassador()
        try await site.run { browser in
            _ = try await browser.post("/ask/rehearsal", fields(site, "見せた題", ["ambassador": site.member(.kurihara)]), as: .nozawa)
            let path = try await newest(browser)
            _ = try await browser.post("\(path)/comments", ["text": "直すとよいです"], as: .kurihara)
            #expect(try await browser.get(path, as: .nozawa).seen.contains("見せるのをやめる"))
            #expect(try await browser.post("\(path)/hiding", ["x": ""], as: .kurihara).status == 403)
            let hidden = try await browser.post("\(path)/hiding", ["x": ""], as: .nozawa)
            #expect(try await browser.get(try #require(hidden.location), as: .nozawa).seen.contains(Texts.japanese("done.draft-hidden")))
            #expect(try await browser.get(path, as: .kurihara).status == 404)
            let own = try await browser.get(path, as: .nozawa)
            #expect(own.seen.contains("直すとよいです"))
            #expect(!own.seen.contains("見せるのをやめる"))
        }
    }

    @Test("of a body show who like it has solved, tried or asks about something")
    func about() async throws {
        let site = try await TestSite()
        let report = try await site.start("除雪の電話を減らした", by: .kurihara, kind: .practice)
        let masked = try await site.start("除雪の電話の悩み", by: .kurihara, voice: .masked)
        let other = try await site.start("窓口の番号", by: .kurihara)
        try await site.feed()
        try await site.run { browser in
            let page = try await browser.get("/organisations/092096/similar?about=\("除雪 電話".percentEncoded)", as: .nozawa)
            #expect(page.seen.contains("「除雪 電話」に近い、やってみたこと"))
            #expect(page.text.contains("/topics/\(report)"))
            #expect(page.text.contains("value=\"除雪 電話\""))
            #expect(!page.text.contains("/topics/\(masked)"))
            #expect(!page.text.contains("/topics/\(other)"))
            #expect(try await !browser.get("/organisations/092096/similar?about=x").text.contains("id=\"about\""))
        }
    }
}
