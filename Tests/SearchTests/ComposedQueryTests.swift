import Testing

@testable import Search

/// Queries that nobody types, composed of the parts of queries: every combination must get an answer.
@Suite("A composed query")
struct ComposedQueryTests {
    private static let words = [
        "予算", "窓口", "サーバー", "excel", "UTF-8", "のを", "つがる", "𠮷田", "葛\u{E0100}城", "㈱", "。", "ー", "々", "\u{0}", "\u{200B}", "\u{301}", "👨‍👩‍👧",
        "a", "-", ":", "\"",
        "「", "」", "AND", "NOT", "NEAR(", "*", "\\", "9223372036854775807", "-9223372036854775808", "0", "007", "1e400", "é", "ﷺ",
        "\u{10FFFF}",
    ]
    private static let long: [(String, ClosedRange<Int>)] = [
        ("a", 38...43), ("7", 38...43), ("b1", 18...22), ("ﷺ", 1...4), ("あ", 1...300), ("亜", 1...300), ("-", 1...300),
    ]
    private static let dates = ["2026-04", "R9223372036854775807", "令和元年", "9999", "0", "-1", "", "2026年度"]

    private static func word(_ dice: inout Dice) -> String {
        if dice.one(in: 3), let (letter, lengths) = long.randomElement(using: &dice) {
            return String(repeating: letter, count: Int.random(in: lengths, using: &dice))
        }
        return words.randomElement(using: &dice) ?? ""
    }

    private static func piece(_ dice: inout Dice) -> String {
        let word = (0..<Int.random(in: 1...3, using: &dice)).map { _ in Self.word(&dice) }.joined(separator: dice.one(in: 2) ? " " : "")
        let marks = [("\"", "\""), ("「", "」"), ("『", "』"), ("“", "”"), ("＂", "＂"), ("\"", "")].randomElement(using: &dice) ?? ("", "")
        let quoted = marks.0 + word + marks.1
        switch Int.random(in: 0..<6, using: &dice) {
        case 0: return word
        case 1: return quoted
        case 2: return "-" + word
        case 3: return "－" + quoted
        default:
            let names = TypedQuery.Filter.named.keys.sorted()
            let value = [word, quoted, dates.randomElement(using: &dice) ?? ""].randomElement(using: &dice) ?? ""
            return (dice.one(in: 5) ? "-" : "") + (names.randomElement(using: &dice) ?? "") + (dice.one(in: 2) ? ":" : "： ") + value
        }
    }

    @Test("is answered and comes back as it was typed, whatever it is made of", arguments: [1, 2, 3, 4])
    func composed(seed: UInt64) async throws {
        let key = String(repeating: "a", count: 45)
        let shelf = try await TestShelf([
            ("予算の窓口", "サーバーとExcelとUTF-8の話。鍵は\(key)です。つがる市の𠮷田さん"), ("", key + " " + String(repeating: "7", count: 45)), ("a", "a 007 予算"),
        ])
        var dice = Dice(seed: seed)
        var (asked, withText, withHits) = (0, 0, 0)
        for _ in 0..<400 {
            // A word that exists, so that the rest of the query is evaluated too.
            let typed = (["予算"] + (0..<Int.random(in: 1...5, using: &dice)).map { _ in Self.piece(&dice) }).shuffled(using: &dice).joined(
                separator: " "
            )
            let query = TypedQuery(typed)
            #expect(TypedQuery(query.description) == query || query.description.count > TypedQuery.limit, "\(typed.debugDescription)")
            let words = TypedQuery(wordsOf: typed)
            let again = TypedQuery(words.description)
            #expect(again.words == words.words || words.description.count > TypedQuery.limit, "\(typed.debugDescription)")
            #expect(again.conditions.isEmpty)
            #expect(again.denied.isEmpty)
            #expect(again.excluded.isEmpty)
            #expect(again.phrases.isEmpty)
            let hits = try await shelf.find(typed)
            asked += 1
            withText += query.hasText ? 1 : 0
            withHits += hits.isEmpty ? 0 : 1
        }
        #expect(asked == 400)
        #expect(withText > 200)
        #expect(withHits > 40)
    }

    @Test("finds keys and hashes of any length, in quotation marks letter by letter", arguments: [39, 40, 41, 45, 64, 290])
    func keys(length: Int) async throws {
        let hash = String(String(repeating: "0f3a9c", count: 50).prefix(length))
        let shelf = try await TestShelf([("", "ファイルは \(hash) です"), ("", "ファイルは \(hash.dropLast())1 です"), ("", "ファイルの予算")])
        #expect(try await shelf.find("\"\(hash)\"") == [0])
        #expect(try await shelf.find("ファイル \"\(hash)\"") == [0])
        #expect(try await shelf.find(hash).first == 0)
        #expect(try await !shelf.find("ファイル -\(hash)").contains(0))
    }

    @Test("asks the index once for what is said many times")
    func repeated() throws {
        let analyzer = try TestShelf.analyzer.get()
        let query = TypedQuery(String(repeating: "\"a\" ", count: 40) + "-b -b -b 「a a a」")
        #expect(query.phrases == ["a", "a a a"])
        #expect(query.excluded == ["b"])
        #expect(QuotedPhrase.parts(of: [String(repeating: "a ", count: 150)], analyzer).count == 1)
        let many = (0..<26).map { "\(Unicode.Scalar(UInt8(97 + $0)))x" }.joined(separator: " ")
        #expect(QuotedPhrase.parts(of: [many], analyzer).count == 16)
    }

    @Test("asks the index for the first letters of a long phrase; the text decides about the rest")
    func longPhrase() async throws {
        let (phrase, other) = ("地方公共団体情報システム機構標準化推進部", "地方公共団体情報システム機構標準化推進課")
        let parts = QuotedPhrase.parts(of: [phrase + String(repeating: "𠮷", count: 200)], try TestShelf.analyzer.get())
        #expect(!parts.isEmpty)
        #expect(parts.allSatisfy { $0.count <= 8 })
        let shelf = try await TestShelf([("", "\(other)の話"), ("", "\(phrase)の話")])
        #expect(try await shelf.find("「\(phrase)」") == [1])
        #expect(try await shelf.find("話 -\(phrase)") == [0])
    }
}
