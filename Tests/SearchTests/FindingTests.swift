import Foundation
import Testing

@testable import Search

@Suite("Finding a text")
struct FindingTests {
    @Test(
        "works however it is written",
        arguments: [
            ("税", "固定資産税の納期"), ("予算", "来年度の予算要求"), ("さーば", "サーバーの更新"), ("ｻｰﾊﾞ", "サーバーの更新"), ("サーバー", "サーバの更新"), ("鶴が島", "鶴が島市"),
            ("1ヵ月", "1か月の保存"), ("UTF8", "文字コードはUTF-8です"), ("utf-8", "文字コードはUTF8です"), ("092096", "コードは092096です"), ("dx", "DX推進計画"),
            ("引き継ぎ", "引継の資料"), ("引継", "引き継ぎの資料"), ("直す", "表を直しました"), ("ゴミ", "ごみの分別"), ("ごみ", "ゴミの分別"), ("Ｅｘｃｅｌ", "excelで開く"),
            ("髙橋", "高橋さんの報告"), ("インボイス", "インボイス対応"), ("いんぼいす", "インボイス対応"),
        ]
    )
    func spellings(query: String, text: String) async throws {
        let shelf = try await TestShelf([("", text), ("", "道路の除雪について、日程を決めました")])
        #expect(try await shelf.find(query).first == 0)
    }

    @Test("puts titles before texts, and the whole before its parts")
    func order() async throws {
        let shelf = try await TestShelf([
            ("予定", "会議で文字の話が出ました。コードの話はありません。"), ("表の作り方", "文字コードはUTF-8です。"), ("文字コードの決め方", "二つのうちどちらにするか。"),
        ])
        #expect(try await shelf.find("文字コード").prefix(2) == [2, 1])
    }

    @Test("takes quotation marks at their word, and minus as without")
    func phrases() async throws {
        let shelf = try await TestShelf([
            ("", "BOM付きのCSVを置いています"), ("", "付きのBOMとCSV"), ("", "BOM付きのCSVをExcelで開く"), ("", "ひらがなで、ごみのだしかた"), ("", "だしかた ごみの"),
        ])
        #expect(Set(try await shelf.find("\"BOM付き\"")) == [0, 2])
        #expect(Set(try await shelf.find("「ｂｏｍ付きの」")) == [0, 2])
        #expect(try await shelf.find("\"BOM付き\" -Excel") == [0])
        #expect(try await shelf.find("BOM付き －エクセル -Excel").first == 0)
        #expect(try await shelf.find("\"ごみのだしかた\"") == [3])
        #expect(try await shelf.find("\"どこにもない文\"") == [])
    }

    @Test("knows words that mean the same, unless told not to")
    func synonyms() async throws {
        let shelf = try await TestShelf(synonyms: "情シス = 情報システム部門", [("", "情報システム部門の仕事"), ("", "システムの情報"), ("", "福祉の仕事")])
        let result = try await shelf.result("情シス")
        #expect(result.hits.first?.key == Key(1000))
        #expect(result.expansions.first?.others == ["情報システム部門"])
        var exact = SearchRequest(TypedQuery("情シス"), places: [TestShelf.place], now: 0)
        exact.usesSynonyms = false
        let plain = try await shelf.index.search(exact)
        #expect(plain.expansions.isEmpty)
        #expect(!plain.hits.contains { $0.key == Key(1000) && $0.score == result.hits[0].score })
    }

    @Test("knows words with kana in place of kanji, by the list of the program", arguments: [("り災", "罹災証明"), ("漏えい", "漏洩")])
    func shippedSynonyms(query: String, text: String) async throws {
        let data = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Data/synonyms.txt").standardizedFileURL
        let words = try String(contentsOf: data, encoding: .utf8)
        let shelf = try await TestShelf(synonyms: words, [("", "道路の除雪の日程"), ("", text + "の窓口")])
        #expect(try await shelf.find(query).first == 1)
    }

    @Test("proposes a word that is there, as it is written there")
    func spelling() async throws {
        let shelf = try await TestShelf([("", "ガバメントクラウドの費用"), ("", "Kubernetesの話")])
        #expect(try await shelf.result("ガバメントクラウト 費用").suggestion == "ガバメントクラウド 費用")
        #expect(try await shelf.result("kubernets").suggestion == "Kubernetes")
        #expect(try await shelf.result("ガバメントクラウド").suggestion == nil)
        #expect(try await shelf.result("ガバメントクラウト", places: [Key(2)]).suggestion == nil)
    }

    @Test("takes no word of the dictionary, of the synonyms or of a few capitals for a slip")
    func noSlips() async throws {
        let shelf = try await TestShelf(synonyms: "オンプレ = 自前のサーバ", [("", "サーバーの費用、RFIの文案、アンダーパスの冠水、オンプル")])
        for typed in ["サイバー", "RFP", "アンダーラインのベンダー", "オンプレ", "bar"] {
            #expect(try await shelf.result(typed).suggestion == nil, "\(typed)")
        }
    }

    @Test("with a filter is what has it of the same without, and counts say how many", arguments: [1, 2, 3])
    func filters(seed: UInt64) async throws {
        var random = Dice(seed: seed)
        let words = ["端末", "更新", "費用", "窓口", "予約", "会議", "証明書", "様式"]
        let kinds = ["question", "reply", "practice", "announcement"]
        let shelf = try await TestShelf()
        for number in 0..<120 {
            let text = (0..<4).map { _ in words.randomElement(using: &random)! }.joined(separator: "の")
            let kind = kinds.randomElement(using: &random)!
            try await shelf.put(TestShelf.document(number, "", text, topic: number / 2, kind: kind))
        }
        for typed in ["端末 更新 費用 様式", "端末の更新の費用を教えて", "窓口 予約", "証明書"] {
            let whole = try await shelf.result(typed)
            for kind in kinds {
                var request = SearchRequest(TypedQuery(typed), places: [TestShelf.place], now: 0)
                request.kinds = [kind]
                let narrowed = try await shelf.index.search(request)
                #expect(narrowed.hits.count == whole.counts.kinds[kind] ?? 0, "\(typed) \(kind)")
                #expect(Set(narrowed.hits.map(\.topic)).isSubset(of: Set(whole.hits.map(\.topic))))
            }
        }
    }

    @Test("marks what was found, in the letters of the text")
    func marking() async throws {
        let shelf = try await TestShelf([("ｻｰﾊﾞの更新", "古いサーバーを、2月に替えました")])
        let marker = try await shelf.result("サーバ").marker
        #expect(marker.pieces(of: "古いサーバーを").filter(\.isMatch).map(\.text) == ["サーバ"])
        #expect(marker.pieces(of: "ｻｰﾊﾞの更新").first == Marker.Piece(text: "ｻｰﾊﾞ", isMatch: true))
        let long = String(repeating: "あいうえお。", count: 60) + "サーバの話です。" + String(repeating: "かきくけこ。", count: 60)
        let fragment = marker.fragment(of: long, length: 60)
        #expect(fragment.contains { $0.isMatch && $0.text == "サーバ" })
        #expect(fragment.map(\.text).joined().count < 70)
    }

    @Test("marks a word as it was typed in one piece")
    func wholeMarks() async throws {
        let shelf = try await TestShelf([("真岡市の三層分離", "真岡市では、三層分離をやめました")])
        let marker = try await shelf.result("真岡市 三層分離").marker
        #expect(marker.pieces(of: "真岡市の三層分離").filter(\.isMatch).map(\.text) == ["真岡市", "三層分離"])
    }

    @Test("takes a word that names the place for said, beside another one")
    func placeNames() async throws {
        let shelf = try await TestShelf()
        try await shelf.put(TestShelf.document(1, "請求書の見方", "内訳を読みます", place: Key(8)))
        try await shelf.put(TestShelf.document(2, "請求書の送り方", "内訳を読みます", place: Key(9)))
        var request = SearchRequest(TypedQuery("クラウド 請求書"), places: [Key(8), Key(9)], now: 0)
        request.placeNames = [Key(8): "ガバメントクラウド 政策テーマ", Key(9): "会計"]
        #expect(try await shelf.index.search(request).hits.map(\.key) == [Key(1001), Key(1002)])
        request.query = TypedQuery("クラウド")
        #expect(try await shelf.index.search(request).hits.isEmpty)
    }

    @Test("gathers the posts of a topic and counts it once")
    func topics() async throws {
        let shelf = try await TestShelf()
        try await shelf.put(TestShelf.document(1, "除雪の電話", "除雪の順番", topic: 7, body: Key(50)))
        try await shelf.put(TestShelf.document(2, "", "除雪の車", topic: 7, kind: "reply", body: Key(50)))
        try await shelf.put(TestShelf.document(3, "", "除雪の地図", topic: 8, kind: "reply", body: Key(51)))
        let result = try await shelf.result("除雪")
        #expect(result.hits.count == 2)
        #expect(result.hits.first { $0.topic == Key(7) }?.others == 1)
        #expect(result.counts.kinds == ["question": 1, "reply": 2])
        #expect(result.counts.bodies == [Key(50): [Key(7)], Key(51): [Key(8)]])
    }
}
