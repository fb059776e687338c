import Core
import TestActs
import Testing

@testable import Core
@testable import Web

@Suite("The form of a topic on its page")
struct TopicFormPagesTests {
    let site: TestSite
    let topic: ID<Topic>

    init() async throws {
        site = try await TestSite(.unlimited)
        try await site.offer()
        topic = try await site.startTyped("借りたい", Answers(["device": .text("投影機"), "parts": .choices(["lens"])]))
    }

    @Test("moves it on, and shows how it came to its state")
    func move() async throws {
        try await site.run { browser async throws in
            let page = try await browser.get("/topics/\(topic)", as: .aikawa)
            #expect(page.text.contains("<option value=\"declined\""))
            #expect(!page.text.contains("<option value=\"lent\""))
            let sent = ["to": "declined", "seen": "received", "reason": "在庫が<ありません>"]
            let done = try await browser.post("/topics/\(topic)/state", sent, as: .aikawa)
            #expect(done.status == 303)
            let after = try await browser.get(try #require(done.location), as: .kurihara)
            #expect(after.text.contains("在庫が&lt;ありません&gt;"))
            #expect(after.seen.contains("お断り"))
            #expect(!after.text.contains("action=\"/topics/\(topic)/state\""), "an end has no way on")
        }
    }

    @Test("comes back with the reason where it is refused")
    func refusedMoves() async throws {
        let cases: [(sent: [String: String], who: TestSite.Name, status: Int)] = [
            (["to": "", "seen": "received"], .aikawa, 422), (["to": "lent", "seen": "received"], .aikawa, 422),
            (["to": "gone", "seen": "received"], .aikawa, 422), (["to": "declined", "seen": "received"], .kurihara, 403),
            (["to": "declined", "seen": "looked"], .aikawa, 409), (["to": "declined", "seen": ""], .aikawa, 409),
        ]
        try await site.run { browser async throws in
            for (sent, who, status) in cases {
                let sent = sent.merging(["reason": "理由<です>"]) { $1 }
                let answer = try await browser.post("/topics/\(topic)/state", sent, as: who)
                #expect(answer.status == status, "\(sent)")
                #expect(answer.text.contains(">理由&lt;です&gt;</textarea>"), "\(sent)")
            }
            #expect(cases.count == 6)
            let empty = try await browser.post(
                "/topics/\(topic)/state",
                ["to": "declined", "seen": "received", "reason": " "],
                as: .aikawa
            )
            #expect(empty.status == 422)
            let asked = try await browser.post(
                "/topics/\(topic)/state",
                ["to": "declined", "seen": "received", "reason": "電話は0285-83-1111です。"],
                as: .aikawa
            )
            #expect(asked.status == 422)
            #expect(asked.text.contains("0285-83-1111です。</textarea>"))
        }
        #expect(try await site.site.storage.read { try $0.topics.find(topic)?.form?.state } == "received")
    }

    @Test("says where it is when it was moved meanwhile, and is sent again from there")
    func conflict() async throws {
        try await site.move(topic, to: "looked", from: "received", by: .kurihara)
        try await site.run { browser async throws in
            let sent = ["to": "declined", "seen": "received", "reason": "在庫なし"]
            let answer = try await browser.post("/topics/\(topic)/state", sent, as: .aikawa)
            #expect(answer.status == 409)
            #expect(answer.seen.contains("確認中"))
            #expect(answer.text.contains(">在庫なし</textarea>"))
            let seen = answer.text.firstMatch(of: /name="seen" value="([a-z]+)"/).map { String($0.1) } ?? ""
            #expect(seen == "looked")
            #expect(try await browser.post("/topics/\(topic)/state", sent.merging(["seen": seen]) { $1 }, as: .aikawa).status == 303)
        }
    }

    @Test("of its answers begins with what is there, and comes back with what was typed")
    func answers() async throws {
        try await site.run { browser async throws in
            let path = "/topics/\(topic)/answers"
            let form = try await browser.get(path, as: .nozawa)
            #expect(form.text.contains("value=\"投影機\""))
            #expect(form.text.contains("name=\"f-parts.lens\" value=\"yes\" checked"))
            #expect(!form.text.contains("name=\"f-parts.case\" value=\"yes\" checked"))
            // All boxes are empty: what was known does not come back.
            let refused = try await browser.post(path, ["version": "0", "f-device": "音響", "f-cost": "千"], as: .nozawa)
            #expect(refused.status == 422)
            #expect(refused.text.contains("value=\"音響\""))
            #expect(refused.text.contains("value=\"千\""))
            #expect(!refused.text.contains("value=\"yes\" checked"))
            let sent = ["version": "0", "f-device": "音響", "f-body": "真岡市", "f-parts.case": "yes"]
            #expect(try await browser.post(path, sent, as: .nozawa).status == 303)
            let topicPage = try await browser.get("/topics/\(topic)", as: .kurihara).seen
            for words in ["音響", "真岡市", "付属case"] { #expect(topicPage.contains(words)) }
            #expect(try await browser.get(path, as: .aikawa).text.contains("value=\"栃木県真岡市\""), "the organisation by its name")
            let stale = try await browser.post(path, sent.merging(["f-device": "机"]) { $1 }, as: .aikawa)
            #expect(stale.status == 409)
            #expect(stale.text.contains("value=\"机\""))
            #expect(stale.text.contains("name=\"version\" value=\"1\""))
            #expect(try await browser.post(path, sent.merging(["f-device": "机", "version": "1"]) { $1 }, as: .aikawa).status == 303)
        }
    }

    @Test("of its answers is for who started it and who looks after the place")
    func who() async throws {
        let talk = try await site.start("話", by: .nozawa)
        try await site.run { browser async throws in
            #expect(try await browser.get("/topics/\(topic)/answers", as: .kurihara).status == 403)
            #expect(try await browser.post("/topics/\(topic)/answers", ["version": "0", "f-device": "x"], as: .kurihara).status == 403)
            #expect(try await browser.get("/topics/\(talk)/answers", as: .nozawa).status == 404)
            #expect(try await browser.post("/topics/\(talk)/state", ["to": "looked", "seen": "received"], as: .aikawa).status == 403)
            #expect(try await !browser.get("/topics/\(topic)", as: .kurihara).text.contains("/topics/\(topic)/answers"))
            #expect(try await !browser.get("/topics/\(topic)", as: .nozawa).text.contains("/topics/\(topic)/kind"), "its kind is fixed")
        }
    }

    @Test("hides what was filled in once the topic is withdrawn")
    func withdrawn() async throws {
        _ = try await WithdrawPost(storage: site.site.storage)(try await site.opening(of: topic), reason: "", as: site.viewer(.nozawa))
        try await site.run { browser async throws in
            for who in [TestSite.Name.kurihara, .nozawa, .aikawa] {
                let page = try await browser.get("/topics/\(topic)", as: who)
                #expect(!page.text.contains("投影機"), "\(who)")
                #expect(!page.text.contains("action=\"/topics/\(topic)/state\""), "\(who)")
            }
        }
    }
}
