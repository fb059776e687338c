import TestActs
import Testing

@testable import Core
@testable import Web

@Suite("A card of a topic with more replies than a page", .timeLimit(.minutes(2)))
struct CardOfLongTopicTests {
    @Test("rests on its answers, wherever in the topic they stand, and says that it offers a part of the replies")
    func sources() async throws {
        let site = try await TestSite()
        let topic = try await site.start("公開は何から始めますか", "担当は1人です。", by: .nozawa)
        var replies: [ID<Post>] = []
        for number in 1...(TopicPage.length + 60) { replies.append(try await site.reply("返信\(number)", to: topic, by: .kurihara)) }
        let answers = [replies[TopicPage.length + 30], replies[2]]
        for answer in answers { _ = try await AcceptAnswer(storage: site.site.storage)(answer, as: site.viewer(.nozawa)) }
        let (around, far) = (replies[TopicPage.length + 20], replies[60])
        try await site.run { browser in
            let form = try await browser.get("/topics/\(topic)/card", as: .nozawa)
            let offered = form.text.matches(of: /name="source-([a-z0-9]+)" value="yes"( checked)?/)
            let opening = try await site.opening(of: topic)
            #expect(Set(offered.filter { $0.2 != nil }.map { String($0.1) }) == Set((answers + [opening]).map { "\($0)" }))
            #expect(offered.map { String($0.1) } == offered.map { String($0.1) }.sorted(), "as in the topic")
            #expect(Set(offered.map(\.1)).count == offered.count)
            #expect(offered.count == TopicPage.length / 2 + 30 + 2, "around the first answer; the opening and the far answer beside them")
            #expect(form.text.contains("name=\"source-\(around)\""))
            #expect(form.seen.contains("返信が多いため"))

            let fields = ["title": "題", "answer": "言葉", "conditions": "", "review": "12", "key": "key-1234567"]
            let chosen = Dictionary(uniqueKeysWithValues: (answers + [far]).map { ("source-\($0)", "yes") })
            let made = try await browser.post("/topics/\(topic)/card", fields.merging(chosen) { $1 }, as: .nozawa)
            let path = try #require(made.location?.split(separator: "?").first.map(String.init))
            let card = try await browser.get(path, as: .kurihara)
            for source in answers + [far] { #expect(card.text.contains("?at=\(source)#p-\(source)\""), "\(source)") }
        }
    }

    @Test("rests on posts of its topic only")
    func elsewhere() async throws {
        let site = try await TestSite()
        let topic = try await site.start("公開は何から始めますか", by: .nozawa)
        let answer = try await site.reply("一覧から", to: topic, by: .kurihara)
        _ = try await AcceptAnswer(storage: site.site.storage)(answer, as: site.viewer(.nozawa))
        let other = try await site.reply("別の話題", to: site.start("別", by: .nozawa), by: .kurihara)
        try await site.run { browser in
            #expect(try await !browser.get("/topics/\(topic)/card", as: .nozawa).seen.contains("返信が多いため"))
            for source in ["\(other)", "\(ID<Post>(bits: 7))"] {
                let fields = [
                    "title": "題", "answer": "言葉", "conditions": "", "review": "12", "key": "key-1234567", "source-\(source)": "yes",
                ]
                let refused = try await browser.post("/topics/\(topic)/card", fields, as: .nozawa)
                #expect(refused.status == 422, "\(source)")
                #expect(refused.seen.contains(Texts.japanese("card.sources-missing")))
            }
        }
    }
}
