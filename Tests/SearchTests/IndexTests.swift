import Foundation
import SQLCore
import Testing

@testable import Search

@Suite("A search index")
struct IndexTests {
    @Test("forgets what is gone and what was edited out, to the last token")
    func forgetting() async throws {
        let shelf = try await TestShelf([("避難所の一覧", "住所を直します"), ("", "別の話")])
        try await shelf.put(TestShelf.document(0, "公園の一覧", "遊具を直します"))
        #expect(try await shelf.find("避難所") == [])
        #expect(try await shelf.find("遊具") == [0])
        try await shelf.put(gone: [Key(1000), Key(1001)])
        #expect(try await shelf.find("遊具") == [])
        #expect(try await shelf.index.size() == IndexSize(documents: 0, tokens: 0))
        #expect(try await shelf.result("避難上").suggestion == nil)
    }

    @Test("gives all documents of a topic its place, state and marks, whichever of them changed, and leaves links and other topics alone")
    func standings() async throws {
        let shelf = try await TestShelf()
        func row(_ place: Int, _ state: String, _ marks: SearchDocument.Marks) -> String { "\(place) \(state) \(marks.rawValue)" }
        try await shelf.put(
            TestShelf.document(0, "除雪", "雪", topic: 7),
            TestShelf.document(1, "", "https://example.jp/", topic: 7, marks: .link),
            TestShelf.document(2, "公園", "遊具", topic: 8)
        )
        var seen = 0
        let steps: [(place: Int, state: String?, marks: SearchDocument.Marks)] = [
            (1, nil, []), (1, nil, .replies), (1, "open", .replies), (2, "open", .replies), (2, nil, .replies),
            (2, nil, [.replies, .answer]), (1, nil, []),
        ]
        for step in steps {
            let standing = TopicStatus(topic: Key(7), place: Key(UInt128(step.place)), state: step.state, marks: step.marks)
            try await shelf.index.apply(IndexChange(standings: [standing]), IndexProgress(source: "test", cursor: 1, isWhole: true))
            let state = step.state ?? "-"
            let wanted = [row(step.place, state, step.marks), row(step.place, state, step.marks.union(.link)), row(1, "-", [])]
            #expect(try await rows(of: shelf) == wanted)
            seen += 1
        }
        #expect(seen == 7)
    }

    /// Place, state and marks of each document, as stored.
    private func rows(of shelf: TestShelf) async throws -> [String] {
        let database = try SQLiteOpener.open(shelf.path)
        let rows = try await database.read { tx in
            try tx.rows("SELECT place, state, marks FROM document ORDER BY key") { row in
                "\((try row.next() as Key).bits) \(try row.next() as String? ?? "-") \(try row.next() as Int)"
            }
        }
        try await database.close()
        return rows
    }

    @Test("takes the same change twice")
    func twice() async throws {
        let shelf = try await TestShelf([("除雪", "雪"), ("除雪", "雪")])
        let before = try await shelf.index.size()
        try await shelf.put(TestShelf.document(0, "除雪", "雪"), TestShelf.document(0, "除雪", "雪"))
        #expect(try await shelf.index.size() == before)
        #expect(try await shelf.find("除雪").count == 2)
    }

    @Test("stops between two documents when it is cancelled, and has taken nothing of the change")
    func cancelled() async throws {
        let shelf = try await TestShelf([("除雪", "雪")])
        let before = try await shelf.index.size()
        let (started, start) = AsyncStream.makeStream(of: Void.self)
        let writing = Task {
            for await _ in started { break }
            try await shelf.put(TestShelf.document(1, "避難所", "住所"), TestShelf.document(2, "公園", "遊具"))
        }
        writing.cancel()
        start.yield()
        start.finish()
        await #expect(throws: CancellationError.self) { try await writing.value }
        #expect(try await shelf.index.size() == before)
        #expect(try await shelf.find("避難所") == [])
    }

    @Test("says nothing of places one may not read")
    func places() async throws {
        let shelf = try await TestShelf()
        try await shelf.put(TestShelf.document(1, "秘密の除雪", "", place: Key(9)))
        #expect(try await shelf.find("除雪") == [])
        #expect(try await shelf.find("kind:question") == [])
        #expect(try await shelf.result("除雪").counts == SearchCounts())
        #expect(try await shelf.find("除雪", places: [Key(9)]) == [1])
        #expect(try await shelf.find("除雪", places: []) == [])
    }

    @Test("is made anew where the file was deleted, damaged or of another format", arguments: ["deleted", "garbage", "cut", "format"])
    func remaking(_ harm: String) async throws {
        let shelf = try await TestShelf([("除雪", "雪")])
        let file = URL(filePath: shelf.path)
        switch harm {
        case "deleted": try FileManager.default.removeItem(at: file)
        case "garbage":
            try await shelf.index.close()
            try Data(repeating: 7, count: 200_000).write(to: file)
        case "cut":
            try await shelf.index.close()
            try Data(contentsOf: file).prefix(5000).write(to: file)
        default:
            let database = try #require(try? SQLiteOpener.open(shelf.path))
            _ = try await database.write { tx in try tx.run("UPDATE meta SET value = '0/old' WHERE key = 'version'") }
            try await database.close()
            try await shelf.index.close()
        }
        var reason = try await shelf.index.ready()
        if harm == "cut", reason == nil {
            // The first page is intact: the corruption is found when the rest is read.
            _ = try? await shelf.find("除雪")
            reason = try await shelf.index.ready()
        }
        #expect(reason != nil)
        #expect(try await shelf.index.progress() == nil)
        #expect(try await shelf.find("除雪") == [])
        try await shelf.put(TestShelf.document(5, "除雪", "雪"))
        #expect(try await shelf.find("除雪") == [5])
    }

    @Test("is filled by one process at a time")
    func locking() async throws {
        let shelf = try await TestShelf()
        #expect(shelf.index.mayFill())
        #expect(IndexLock(beside: shelf.path) == nil)
    }

    @Test("finds the same when candidates have to be bounded")
    func tiers() async throws {
        let texts = (0..<400).map { number in
            (title: "", text: "窓口の予約と更新の手続き、\(number)番の話。" + (number == 123 ? "おくやみコーナーの予約を電話で受けます。" : "電話で受けます。"))
        }
        let shelf = try await TestShelf(texts)
        let request = SearchRequest(TypedQuery("窓口のおくやみ予約を電話で"), places: [TestShelf.place], now: 0)
        let database = try SQLiteOpener.open(shelf.path)
        let size = try await shelf.index.size()
        let found = try await database.read { tx in
            let limits = Searcher.Limits(complete: 50, rows: 40, texts: 30)
            let analyzer = try TestShelf.analyzer.get()
            return try Searcher(store: CandidateStore(tx: tx), size: size, analyzer: analyzer, synonyms: Synonyms(), limits: limits)
                .search(request)
        }
        #expect(found.hits.first?.key == Key(1123))
        #expect(found.isCut)
        try await database.close()
    }
}
