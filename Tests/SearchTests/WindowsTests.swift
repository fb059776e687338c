import SQLCore
import Synchronization
import Testing

@testable import Search

@Suite("A large index")
struct WindowsTests {
    /// Searches with `patience` expired at once, or never.
    private static func search(_ typed: String, on shelf: TestShelf, _ change: (inout SearchRequest, inout Searcher.Limits) -> Void)
        async throws -> SearchResult
    {
        var request = SearchRequest(TypedQuery(typed), places: [TestShelf.place], now: 0)
        var limits = Searcher.Limits(complete: 10, rows: 40, texts: 30)
        limits.window = 25
        change(&request, &limits)
        let size = try await shelf.index.size()
        let database = try SQLiteOpener.open(shelf.path)
        let (asked, bounds) = (request, limits)
        let found = try await database.read { tx in
            let store = CandidateStore(tx: tx)
            let now = ContinuousClock.now
            return try Searcher(
                store: store,
                size: size,
                analyzer: TestShelf.analyzer.get(),
                synonyms: Synonyms(),
                limits: bounds,
                clock: { now }
            )
            .search(asked)
        }
        try await database.close()
        return found
    }

    private static func shelf() async throws -> TestShelf {
        let shelf = try await TestShelf()
        for number in 0..<100 {
            try await shelf.put(TestShelf.document(number, "", "窓口の予約", kind: number == 10 ? "practice" : "question"))
        }
        return shelf
    }

    @Test("is gone through from the newest, and no further than there is time", arguments: ["窓口の予約", "kind:実践報告"])
    func patience(_ typed: String) async throws {
        let shelf = try await Self.shelf()
        let all = try await Self.search(typed, on: shelf) { request, limits in
            request.kinds = ["practice"]
            limits.patience = .seconds(1)
        }
        #expect(all.hits.map(\.topic) == [Key(10)])
        let newest = try await Self.search(typed, on: shelf) { request, limits in
            request.kinds = ["practice"]
            limits.patience = .zero
        }
        #expect(newest.hits.isEmpty)
        #expect(newest.isCut)
        let none = try await Self.search(typed, on: shelf) { $1.patience = .zero }
        #expect(!none.hits.isEmpty)
        #expect(none.hits.allSatisfy { $0.at >= 75 })
    }

    @Test(
        "is gone through in few steps that cover every row once, and in small ones where they take long",
        arguments: [(0, 3), (100, 4), (400, 5)]
    )
    func steps(milliseconds: Int, count: Int) {
        let start = ContinuousClock.now
        let time = Mutex(start)
        let windows = Windows(last: 1_000_000, size: 20_000, clock: { time.withLock { $0 } }, end: start + .seconds(2))
        var read: [ClosedRange<Int64>] = []
        let (found, isCut) = windows.rows(limit: 10) { ids, _ in
            read.append(ids)
            time.withLock { $0 += .milliseconds(milliseconds) }
            return []
        }
        #expect(found.isEmpty)
        #expect(read.count == count)
        #expect(read.first == 980_001...1_000_000)
        for (newer, older) in zip(read, read.dropFirst()) { #expect(older.upperBound == newer.lowerBound - 1) }
        // At 400 ms each the two seconds are over after five.
        #expect(isCut == (milliseconds == 400))
        #expect(isCut || read.last?.lowerBound == 1)
    }

    @Test("reads the texts of what could have a quoted phrase as far as a search may read, and says so")
    func quoted() async throws {
        let shelf = try await TestShelf()
        for number in 0..<10 { try await shelf.put(TestShelf.document(number, "", "窓口の予約。" + String(repeating: "長い話", count: 100))) }
        let all = try await Self.search("「窓口の予約」", on: shelf) { $1.complete = 1_000 }
        #expect(all.hits.count == 10)
        #expect(!all.isCut)
        let few = try await Self.search("「窓口の予約」", on: shelf) { ($1.complete, $1.quoted) = (1_000, 3_000) }
        #expect((1...4).contains(few.hits.count))
        #expect(few.isCut)
    }

    @Test("is read for words that are in no token as far as so many rows and tokens go")
    func reading() async throws {
        let shelf = try await TestShelf()
        try await shelf.put(TestShelf.document(0, "", "つがる市の報告"))
        for number in 1..<20 { try await shelf.put(TestShelf.document(number, "", "窓口の予約")) }
        let database = try SQLiteOpener.open(shelf.path)
        let request = SearchRequest(TypedQuery("つがる"), places: [TestShelf.place], now: 0)
        let found = { (rows: Int, tokens: Int) in
            try await database.read { tx in
                try CandidateStore(tx: tx).containing([["つがる"]], request, among: rows, tokens: tokens, limit: 5).count
            }
        }
        #expect(try await found(20, 10_000) == 1)
        #expect(try await found(19, 10_000) == 0)
        #expect(try await found(20, 50) == 0)
        try await database.close()
    }

    @Test("has shorter parts where its texts are longer")
    func longTexts() {
        let limits = Searcher.Limits(window: 20_000, windowTokens: 2_000_000)
        let sizes = [(0, 0), (1000, 0), (1000, 100_000), (1000, 1_000_000), (300, 6_000_000), (1, Int.max)]
        let rows = sizes.map { limits.rows(of: IndexSize(documents: $0.0, tokens: $0.1)) }
        #expect(rows == [20_000, 20_000, 20_000, 2000, 100, 1])
    }

    @Test("rows are read in parts that leave none out and overlap nowhere")
    func parts() {
        var seen: [ClosedRange<Int64>] = []
        let now = ContinuousClock.now
        let windows = Windows(last: 95, size: 5, clock: { now }, end: now + .seconds(1))
        let rows = windows.rows(limit: 5) { ids, limit in
            seen.append(ids)
            #expect(limit == 5)
            return []
        }
        #expect(seen == [91...95, 51...90, 1...50])
        #expect(rows.found.isEmpty)
        #expect(!rows.isCut)
        #expect(Windows(last: 0, size: 20, clock: { now }, end: now).rows(limit: 5) { _, _ in [] }.isCut == false)
    }
}
