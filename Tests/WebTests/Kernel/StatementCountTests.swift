import Core
import Synchronization
import TestEngines
import Testing

/// A page asks the database so many times, however many topics and replies it shows. Who makes a page dearer changes a number here, and says why in the commit.
@Suite("The statements of a page")
struct StatementCountTests {
    private static let pages: [(path: String, statements: Int)] = [
        ("/home", 31), ("/channels/{channel}", 15), ("/topics/{topic}", 27), ("/questions", 9), ("/spaces", 8), ("/cards", 8),
        ("/organisations", 6), ("/search?q=%E9%99%A4%E9%9B%AA", 16), ("/settings", 11), ("/ask", 6),
    ]

    @Test("are as many as they were, and no more where there is more to show")
    func pages() async throws {
        let site = try await TestSite()
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

    @Test("of a reply are as many as they were, the first of a topic or the fortieth")
    func reply() async throws {
        let site = try await TestSite()
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

    private func counts(_ site: TestSite, _ topic: ID<Topic>) async throws -> [String: Int] {
        let counts = Mutex<[String: Int]>([:])
        try await site.run { browser async throws in
            for page in Self.pages {
                let path = page.path.replacing("{channel}", with: "\(site.channel)").replacing("{topic}", with: "\(topic)")
                // The first time may fill caches.
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
