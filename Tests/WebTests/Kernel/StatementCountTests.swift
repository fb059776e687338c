import Core
import Synchronization
import TestActs
import TestEngines
import Testing
import Web

@testable import Core

/// The number of statements per page is constant, however many topics and replies it shows. A change that adds statements changes a number
/// here, with the reason in the commit.
@Suite("The statements of a page")
struct StatementCountTests {
    private static let pages: [(path: String, statements: Int)] = [
        ("/home", 29), ("/channels/{channel}", 7), ("/topics/{topic}", 7 + marking), ("/questions", 8), ("/spaces", 7), ("/cards", 7),
        ("/organisations", 5), ("/search?q=%E9%99%A4%E9%9B%AA", 15), ("/settings", 10), ("/ask", 5),
    ]

    /// A page that shows posts asks each component that marks them once.
    private static let marking = Components.all.count { $0.postMarks != nil }

    @Test("are as many as they were, and no more where there is more to show")
    func pages() async throws {
        let site = try await TestSite(keeping: SharedReads())
        var topics: [ID<Topic>] = []
        for number in 1...4 { topics.append(try await site.start("除雪の話題\(number)", by: number.isMultiple(of: 2) ? .nozawa : .kurihara)) }
        for number in 1...4 { _ = try await site.reply("返信\(number)", to: topics[0], by: number.isMultiple(of: 2) ? .nozawa : .kurihara) }
        try await site.feed()
        let few = try await counts(site, topics[0])
        for number in 5...30 {
            topics.append(try await site.start("除雪の話題\(number)", by: number.isMultiple(of: 2) ? .nozawa : .kurihara))
            _ = try await site.reply("返信\(number)", to: topics[0], by: number.isMultiple(of: 2) ? .nozawa : .kurihara)
        }
        try await site.feed()
        let many = try await counts(site, topics[0])
        #expect(few == Dictionary(uniqueKeysWithValues: Self.pages.map { ($0.path, $0.statements) }))
        #expect(many == few)
    }

    @Test("are as many for a channel of talk alone where another channel offers types")
    func besideTypes() async throws {
        let site = try await TestSite(keeping: SharedReads())
        let topic = try await site.start("除雪の話題", by: .kurihara)
        try await site.feed()
        let before = try await counts(site, topic)
        try await site.offer(in: site.closed)
        _ = try await site.startTyped("借りたい", by: .aikawa, in: site.closed)
        try await site.feed()
        let after = try await counts(site, topic)
        for path in ["/channels/{channel}", "/topics/{topic}"] {
            #expect(try #require(before[path]) > 4)
            #expect(after[path] == before[path], "\(path)")
        }
    }

    @Test("of a board, a table and a list are no more for many topics than for one in each state")
    func views() async throws {
        let site = try await TestSite(keeping: SharedReads())
        try await site.offer()
        let answers = Answers(["device": .text("投影機"), "cost": .number(1_000), "body": .organisation(site.viewer(.nozawa).organisation.id)])
        let start = { (number: Int) in
            let topic = try await site.startTyped("件\(number)", answers, by: number.isMultiple(of: 2) ? .nozawa : .kurihara)
            if number % 4 > 0 { try await site.move(topic, to: "looked", from: "received") }
            if number % 4 > 1 { try await site.move(topic, to: "returned", from: "looked", reason: "理由") }
            if number % 4 == 2 { try await site.move(topic, to: "looked", from: "returned") }
            if number % 4 == 2 { try await site.move(topic, to: "lent", from: "looked") }
            if number % 8 == 5 { try await site.move(topic, to: "declined", from: "looked", reason: "理由") }
        }
        for number in 0..<8 { try await start(number) }
        let few = try await views(of: site)
        for number in 8..<64 { try await start(number) }
        #expect(try await views(of: site) == few)
        #expect(few == ["board": 14, "table": 10, "list": 10])
    }

    private func views(of site: TestSite) async throws -> [String: Int] {
        let counts = Mutex<[String: Int]>([:])
        try await site.run { browser async throws in
            for view in ["board", "table", "list"] {
                let path = "/channels/\(site.channel)?view=\(view)"
                _ = try await browser.get(path, as: .nozawa)
                let before = site.counting.queries
                #expect(try await browser.get(path, as: .nozawa).status == 200)
                let cost = site.counting.queries - before
                counts.withLock { $0[view] = cost }
            }
        }
        return counts.withLock { $0 }
    }

    @Test("of a reply are as many as they were, the first of a topic or the fortieth")
    func reply() async throws {
        let site = try await TestSite(keeping: SharedReads())
        let topic = try await site.start("除雪の話題", by: .kurihara)
        let costs = Mutex<[Int]>([])
        try await site.run { browser async throws in
            for number in 1...40 {
                let before = site.counting.queries
                let fields = ["text": "返信\(number)", "voice": "personal", "key": "key-of-reply-\(number)"]
                #expect(try await browser.post("/topics/\(topic)/replies", fields, as: .nozawa).status == 303)
                let cost = site.counting.queries - before
                costs.withLock { $0.append(cost) }
            }
        }
        let (first, others) = costs.withLock { ($0[0], Set($0.dropFirst())) }
        #expect(first == 17)
        #expect(others == [12])
    }

    @Test("of marking everything as read grow by two with each channel that the member joined")
    func readingAll() async throws {
        let site = try await TestSite(keeping: SharedReads())
        let head = try await site.site.storage.read { try $0.events.head() }
        func cost() async throws -> Int {
            let before = site.counting.queries
            try await MarkAllRead(storage: site.site.storage)(upto: head, as: site.viewer(.nozawa))
            return site.counting.queries - before
        }
        let few = try await cost()
        let joined = try await site.site.storage.read { try $0.joinedChannels(of: site.viewer(.nozawa)) }
        let others = try await site.site.storage.read { try $0.channels.readable(by: site.viewer(.nozawa)) }.filter { !$0.hasJoined }
        #expect(!others.isEmpty)
        for other in others { try await JoinChannel(storage: site.site.storage)(other.channel.id, true, as: site.viewer(.nozawa)) }
        let many = try await cost()
        #expect(many - few == others.count * 2)
        #expect(few <= joined.count * 2 + 6, "\(few)")
    }

    private func counts(_ site: TestSite, _ topic: ID<Topic>) async throws -> [String: Int] {
        let counts = Mutex<[String: Int]>([:])
        try await site.run { browser async throws in
            for page in Self.pages {
                let path = page.path.replacing("{channel}", with: "\(site.channel)").replacing("{topic}", with: "\(topic)")
                // The first request may fill caches.
                _ = try await browser.get(path, as: .nozawa)
                let before = site.counting.queries
                #expect(try await browser.get(path, as: .nozawa).status == 200, "\(path)")
                let cost = site.counting.queries - before
                counts.withLock { $0[page.path] = cost }
            }
        }
        return counts.withLock { $0 }
    }
}
