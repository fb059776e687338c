import TestActs
import Testing

@testable import Core
@testable import Web

@Suite("The page of a long topic", .timeLimit(.minutes(2)))
struct LongTopicTests {
    private static let length = 101

    private static func topic(in site: TestSite, with text: @Sendable (Int) -> String = { "返信\($0)" }, count: Int = length)
        async throws -> (ID<Topic>, [ID<Post>])
    {
        let topic = try await site.start("長い話題", by: .nozawa)
        var replies: [ID<Post>] = []
        for number in 1...count { replies.append(try await site.reply(text(number), to: topic, by: .nozawa)) }
        return (topic, replies)
    }

    @Test("holds the reply after it was sent, changed, reacted to and taken back, and is live")
    func afterSending() async throws {
        let site = try await TestSite()
        let (topic, _) = try await Self.topic(in: site)
        try await site.run { browser in
            let sent = try await browser.post(
                "/topics/\(topic)/replies",
                ["text": "百二番目の返信", "voice": "personal", "key": "key-1234567"],
                as: .kurihara
            )
            let place = try #require(sent.location?.split(separator: "#"))
            let post = try #require(place.last?.dropFirst(2))
            let page = try await browser.get(String(place[0]), as: .kurihara)
            #expect(page.text.contains("id=\"\(place[1])\""))
            #expect(page.text.contains("百二番目の返信"))
            #expect(page.text.contains("data-live=\"/live?topic=\(topic)\""))
            #expect(page.seen.contains("送りました"))
            #expect(page.text.contains("/topics/\(topic)?before="))

            let acts: [(String, [String: String])] = [
                ("edit", ["text": "直した百二番目", "version": "1"]), ("reactions", ["give": "thanks"]), ("withdrawal", ["reason": ""]),
            ]
            for (act, fields) in acts {
                let done = try await browser.post("/posts/\(post)/\(act)", fields, as: .kurihara)
                #expect(done.status == 303)
                let place = try #require(done.location?.split(separator: "#"))
                #expect(place.last == "p-\(post)")
                let shown = try await browser.get(String(place[0]), as: .kurihara).text
                #expect(shown.contains("id=\"p-\(post)\""))
            }
        }
    }

    @Test("is what links lead to: from home, a profile, a search hit, the post itself, a letter")
    func links() async throws {
        let site = try await TestSite()
        let (topic, _) = try await Self.topic(in: site)
        let reply = try await site.reply("@野沢美咲 さん、めずらしい答えです", to: topic, by: .kurihara)
        try await site.feed()
        let place = "href=\"/topics/\(topic)?at=\(reply)#p-\(reply)\""
        try await site.run { browser in
            for path in ["/home", "/search?q=めずらしい".percentEncodedQuery, "/posts/\(reply)"] {
                let page = try await browser.get(path, as: .nozawa).text
                #expect(page.contains(place), "\(path)")
            }
            let page = try await browser.get("/members/\(site.member(.kurihara))", as: .nozawa).text
            #expect(page.contains(place))
        }
        #expect(site.site.stationery.address(.reply(reply, of: topic)).hasSuffix("/topics/\(topic)?at=\(reply)#p-\(reply)"))
    }

    @Test("keeps a body withheld that was withheld on another stretch")
    func withheld() async throws {
        let site = try await TestSite()
        let topic = try await site.start("長い話題", by: .nozawa)
        _ = try await site.reply("伏せて書きます", to: topic, by: .kurihara, voice: .masked)
        var last = try await site.reply("続き", to: topic, by: .nozawa)
        for number in 1...Self.length { last = try await site.reply("返信\(number)", to: topic, by: .nozawa) }
        let (end, masked) = (last, "<option value=\"masked\" selected>")
        try await site.run { browser in
            for path in ["/topics/\(topic)", "/topics/\(topic)?at=\(end)", "/topics/\(topic)?before=\(end)"] {
                let page = try await browser.get(path, as: .kurihara).text
                #expect(page.contains(masked), "\(path)")
                let other = try await browser.get(path, as: .morishita).text
                #expect(!other.contains(masked))
                #expect(other.contains("<option value=\"masked\""))
            }
        }
    }

    @Test("takes new replies live and leaves an older one that is changed to the stretch it stands on")
    func live() async throws {
        let site = try await TestSite()
        let (topic, replies) = try await Self.topic(in: site)
        try await site.run { browser in
            let path = "/topics/\(topic)?at=\(replies[100])"
            let old = try OpenPage(try await browser.get(path, as: .kurihara).text)
            #expect(old.lists["replies"]?.count == 51)
            let cursor = try await site.head
            async let answer = browser.get(old.live + "&after=\(old.cursor)&wait=50", as: .kurihara, accept: "application/json")
            try await site.waitForStreams(1)
            let text = try PostText("直した最初の返信")
            _ = try await EditPost(storage: site.site.storage)(replies[0], title: nil, text: text, version: 1, as: site.viewer(.nozawa))
            let new = try await site.reply("新しい返信", to: topic, by: .nozawa)
            try await site.handOn(after: cursor)
            let updated = try old.applying(try await answer.text)
            let (before, after) = (old.lists["replies"] ?? [], updated.lists["replies"] ?? [])
            #expect(after.count == 52)
            #expect(after.dropLast() == before[...], "\(Set(after).symmetricDifference(before)), first \(replies[0])")
            #expect(after.last == "p-\(new)")
            let fresh = try OpenPage(try await browser.get(path, as: .kurihara).text)
            #expect(Set(updated.parts.keys).symmetricDifference(fresh.parts.keys).isEmpty)
            for (id, part) in fresh.parts { #expect(updated.parts[id] == part) }
        }
    }

    @Test("never exceeds two megabytes, whatever was written, and still leads to every reply")
    func size() async throws {
        let table =
            "|" + String(repeating: "x|", count: 40) + "\n|" + String(repeating: "-|", count: 40) + String(repeating: "\n|x|", count: 250)
        let site = try await TestSite()
        let (topic, replies) = try await Self.topic(in: site, with: { "表\($0)\n\n\(table)" }, count: 60)
        try await site.run { browser in
            var seen: [String] = []
            var next: String? = "/topics/\(topic)"
            while let path = next {
                let page = try await browser.get(path, as: .kurihara).text
                #expect(page.utf8.count < 2_000_000)
                seen += try OpenPage(page).lists["replies"] ?? []
                next = page.firstMatch(of: /href="(\/topics\/[^"]+\?after=[^"]+)"/).map { String($0.1) }
                #expect((next == nil) == page.contains("data-live="))
            }
            #expect(seen == replies.map { "p-\($0)" })
            #expect(seen.count == 60)
            for index in [0, 30, 59] {
                let page = try await browser.get("/topics/\(topic)?at=\(replies[index])", as: .kurihara).text
                #expect(page.utf8.count < 2_000_000)
                #expect(page.contains("id=\"p-\(replies[index])\""))
            }
        }
    }

    @Test("shows as much of many long answers and versions as a page may hold, and leads to the rest")
    func longAnswers() async throws {
        let table =
            "|" + String(repeating: "x|", count: 40) + "\n|" + String(repeating: "-|", count: 40) + String(repeating: "\n|x|", count: 250)
        let site = try await TestSite()
        // A post of maximum length, almost all markup.
        let text = String(repeating: "**あ** ", count: 1_400)
        let (topic, replies) = try await Self.topic(in: site, with: { "答え\($0)\n\n\(table)\n\n\(text)" }, count: 10)
        for reply in replies { _ = try await AcceptAnswer(storage: site.site.storage)(reply, as: site.viewer(.nozawa)) }
        for version in 1...24 {
            let text = try PostText("第\(version)版\n\n\(table)")
            _ = try await EditPost(storage: site.site.storage)(
                replies[0],
                title: nil,
                text: text,
                version: version,
                as: site.viewer(.nozawa)
            )
        }
        try await site.run { browser in
            let page = try await browser.get("/topics/\(topic)", as: .kurihara).text
            #expect(page.utf8.count < 2_000_000)
            let head = try #require(try OpenPage(page).parts["topic-head"])
            #expect(head.matches(of: /class="reply"/).count == 10)
            #expect(head.contains("<table"))
            #expect(head.contains("href=\"/posts/\(replies[9])\""))

            var versions: [Int] = []
            var next: String? = "/posts/\(replies[0])"
            while let path = next {
                let page = try await browser.get(path, as: .kurihara).text
                #expect(page.utf8.count < 2_000_000)
                versions += page.matches(of: /第([0-9]+)版・/).compactMap { Int($0.1) }
                next = page.firstMatch(of: /href="(\/posts\/[^"]+\?before=[0-9]+)#history"/).map { String($0.1) }
            }
            #expect(versions == Array((1...24).reversed()))
        }
    }

    @Test("of a channel stays small, whatever its topics hold")
    func channel() async throws {
        let table =
            "|" + String(repeating: "x|", count: 90) + "\n|" + String(repeating: "-|", count: 90) + String(repeating: "\n|x|", count: 500)
        let site = try await TestSite()
        for number in 1...20 {
            let topic = try await site.start("話題\(number)", table, by: .nozawa)
            for _ in 1...2 { _ = try await site.reply(table, to: topic, by: .kurihara) }
        }
        try await site.run { browser in
            let page = try await browser.get("/channels/\(site.channel)", as: .morishita)
            #expect(page.text.matches(of: /<article class="topic/).count == 20)
            #expect(page.text.utf8.count < 500_000)
        }
    }
}

extension String {
    /// A path with a query as people type it.
    fileprivate var percentEncodedQuery: String {
        let parts = split(separator: "=", maxSplits: 1)
        return parts.count == 2 ? "\(parts[0])=\(String(parts[1]).percentEncoded)" : self
    }
}
