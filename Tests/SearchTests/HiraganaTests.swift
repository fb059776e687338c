import Testing

@testable import Search

@Suite("Words typed in hiragana")
struct HiraganaTests {
    @Test(
        "find how words with kanji are read, and loan words",
        arguments: [
            ("ひょうじゅんか", "標準化の予定"), ("りさいしょうめい", "罹災証明の窓口"), ("よさん", "来年度の予算要求"), ("つかいかた", "端末の使い方"),
            ("さーばー", "サーバーの更新"), ("くらうど", "クラウドの費用"), ("つがる", "つがる市の報告"), ("つがる", "津軽の報告"), ("もおか", "もおか市民の会"),
            ("ひたちなか", "ひたちなか市の報告"), ("ごみ", "ゴミの分別"),
        ]
    )
    func readings(query: String, text: String) async throws {
        let shelf = try await TestShelf([("", "道路の除雪について、日程をサイトの証明で決めました"), ("", text)])
        #expect(try await shelf.find(query) == [1])
        // A quoted phrase must occur as typed, in either kana.
        let stands = Folding(text).foldedText.contains(Folding(query).foldedText)
        #expect(try await shelf.find("「\(query)」") == (stands ? [1] : []))
    }

    @Test("count beside other words, and under filters")
    func beside() async throws {
        let shelf = try await TestShelf([("", "標準化と除雪"), ("", "標準化と予算"), ("", "札幌市の除雪")])
        #expect(try await shelf.find("ひょうじゅんか 除雪").first == 0)
        var request = SearchRequest(TypedQuery("ひょうじゅんか"), places: [TestShelf.place], now: 0)
        #expect(Set(try await shelf.index.search(request).hits.map(\.topic)) == [Key(0), Key(1)])
        request.kinds = ["card"]
        #expect(try await shelf.index.search(request).hits.isEmpty)
        request = SearchRequest(TypedQuery("つがる"), places: [Key(2)], now: 0)
        try await shelf.put(TestShelf.document(7, "", "つがる市の報告"))
        #expect(try await shelf.index.search(request).hits.isEmpty)
        #expect(try await shelf.find("つがる") == [7])
    }

    @Test("find names that are read so, whatever the dictionary says")
    func names() async throws {
        let shelf = try await TestShelf([("", "真岡市の除雪"), ("", "札幌市の除雪"), ("", "堺市の報告"), ("", "坂井市の報告")])
        var request = SearchRequest(TypedQuery("もおか"), places: [TestShelf.place], now: 0)
        request.names = ["もおか": ["真岡"], "さかい": ["堺", "坂井"]]
        #expect(try await shelf.index.search(request).hits.map(\.topic) == [Key(0)])
        request.query = TypedQuery("さかい")
        #expect(Set(try await shelf.index.search(request).hits.map(\.topic)) == [Key(2), Key(3)])
    }

    @Test("are not put together of single letters, nor of readings that do not stand side by side")
    func splitting() async throws {
        let known = Set(["か", "つ", "ひょうじゅん", "りさい", "しょう", "めい", "しょうめい"].map { Token(.reading, $0.unicodeScalars) })
        func split(_ text: String) -> [String]? {
            SpeltOut.split(Array(text.unicodeScalars)) { known.contains($0) }?.map { String($0.letters) }
        }
        #expect(split("ひょうじゅんか") == ["ひょうじゅん", "か"])
        #expect(split("りさいしょうめい") == ["りさい", "しょうめい"])
        #expect(split("かつ") == nil)
        #expect(split("つか") == nil)
        let shelf = try await TestShelf([("", "災害の証明、罹災の話")])
        #expect(try await shelf.find("りさいしょうめい").isEmpty)
    }

    @Test("and slips of Latin letters are answered with the word that is there")
    func slips() async throws {
        let shelf = try await TestShelf([("", "Excelで開く、JPKIの話")])
        #expect(try await shelf.result("exel").suggestion == "Excel")
        #expect(try await shelf.result("JPKA").suggestion == nil)
    }

    @Test("keep a short word with a long vowel apart from longer ones", arguments: ["カレー", "コピー"])
    func vowels(_ typed: String) async throws {
        let shelf = try await TestShelf([("", "カレンダーの予定、コピペの話"), ("", "カレーの会、コピー機"), ("", "札幌市の除雪"), ("", "端末の更新")])
        #expect(try await shelf.find(typed) == [1])
    }
}
