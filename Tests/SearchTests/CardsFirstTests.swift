import SQLCore
import Testing

@testable import Search

@Suite("A card")
struct CardsFirstTests {
    private static func card(_ number: Int, _ title: String, _ text: String = "", until: Int64 = 1_000) -> SearchDocument {
        TestShelf.document(number, title, text, kind: "card", freshUntil: until)
    }

    @Test("stands above topics where it fits as well, and nowhere else")
    func first() async throws {
        let shelf = try await TestShelf([
            ("除雪の電話を減らす", "除雪の電話が朝に鳴ります。除雪の電話の話です。"), ("除雪の予算", "除雪車の予算"), ("文字コードの変換", "CSVの文字コード"),
        ])
        // Makes words as rare as in a real community.
        for number in 20..<40 { try await shelf.put(TestShelf.document(number, "会議室の鍵", "受付で借ります")) }
        try await shelf.put(Self.card(10, "電話を減らす", "除雪のときは地図を先に出す"), Self.card(11, "地図の出し方"))
        #expect(try await shelf.find("除雪の電話").first == 10)
        #expect(try await shelf.find("除雪の電話を減らす").prefix(2) == [10, 0])
        // It has one of the words, and a topic has both.
        #expect(try await shelf.find("除雪 予算").first == 1)
        #expect(try await shelf.find("文字コード") == [2])
        // A word in passing does not lift a card.
        try await shelf.put(TestShelf.document(12, "朝の鍵の受け渡し", ""), Self.card(13, "地図の印", "朝に配る"))
        #expect(try await shelf.find("朝").first != 13)
    }

    @Test("stands lower once somebody doubted it or its day of review has passed")
    func stale() async throws {
        let shelf = try await TestShelf([("除雪の電話", "朝に鳴ります")])
        try await shelf.put(Self.card(10, "除雪の電話", "朝に鳴ります"))
        #expect(try await shelf.find("除雪の電話") == [10, 0])
        try await shelf.put(Self.card(10, "除雪の電話", "朝に鳴ります", until: 0))
        #expect(try await shelf.find("除雪の電話") == [0, 10])
    }

    @Test("is forgotten to the last token when its words change")
    func forgetting() async throws {
        let shelf = try await TestShelf()
        try await shelf.put(Self.card(1, "除雪の電話"))
        try await shelf.put(gone: [Key(1001)])
        #expect(try await shelf.index.size() == IndexSize(documents: 0, tokens: 0))
        #expect(try await shelf.find("除雪") == [])
    }

    @Test("competes in an index where only the newest rows are looked at, however old it is")
    func tiers() async throws {
        let shelf = try await TestShelf()
        try await shelf.put(Self.card(1, "窓口の予約", "電話で受けた予約は紙に書かない"))
        for number in 100..<300 { try await shelf.put(TestShelf.document(number, "", "窓口の予約を電話で受けます、\(number)番。")) }
        let database = try SQLiteOpener.open(shelf.path)
        let size = try await shelf.index.size()
        let found = try await database.read { tx in
            try Searcher(
                store: CandidateStore(tx: tx),
                size: size,
                analyzer: TestShelf.analyzer.get(),
                synonyms: Synonyms(),
                limits: Searcher.Limits(complete: 50, rows: 40, texts: 30)
            )
            .search(SearchRequest(TypedQuery("窓口の予約を電話で"), places: [TestShelf.place], now: 0))
        }
        #expect(found.hits.first?.key == Key(1001))
        try await database.close()
    }
}
