import Testing

@testable import Core

@Suite("What could be a mention")
struct MentionScannerTests {
    @Test(
        "is a run of letters behind the sign",
        arguments: [
            ("@野沢美咲さんへ", ["野沢美咲さんへ"]), ("お願いします。@野沢美咲、どうですか", ["野沢美咲"]), ("＠真岡市 と @船橋市", ["真岡市 と", "船橋市"]),
            ("@野沢美咲（真岡市）さん", ["野沢美咲（真岡市）さん"]), ("#オープンデータ", ["オープンデータ"]), ("@@二重", ["二重"]), ("@092096", ["092096"]),
            ("@野沢 美咲さん", ["野沢 美咲さん"]), ("@J. O'Brien、", ["J. O'Brien"]), ("**@野沢美咲**さん", ["野沢美咲"]), ("- @真岡市", ["真岡市"]),
        ]
    )
    func found(text: String, longest: [String]) throws {
        #expect(try MentionScanner.candidates(in: PostText(text)).map { $0.names.first?.text } == longest)
    }

    @Test("is every beginning of the run that ends where a word can end")
    func beginnings() throws {
        let names = try MentionScanner.candidates(in: PostText("@野 A1b")).map { $0.names.map(\.text) }
        #expect(names == [["野 A1b", "野"]])
    }

    @Test(
        "is no address, no empty sign and no price",
        arguments: [
            "soumu@city.moka.lg.jp", "a1@b", "@", "@ 空白", "メール：x@example.jp まで", "＠。", "https://example.jp/@野沢美咲",
            "[@野沢美咲](https://example.jp)",
            "info＠真岡市", "https://example.jp/a#オープンデータ",
        ]
    )
    func none(text: String) throws {
        #expect(try MentionScanner.candidates(in: PostText(text)).isEmpty)
    }

    @Test("is nothing that the writer quotes, or shows as code", arguments: ["> @野沢美咲さん", "`@野沢美咲`", "```\n@野沢美咲\n```", "    @野沢美咲\n"])
    func quoted(text: String) throws {
        let text = try PostText("返信です。\n\n\(text)\n\n@真岡市")
        #expect(MentionScanner.candidates(in: text).map { $0.names.first?.text } == ["真岡市"])
    }

    @Test("stands in the title too, as it is")
    func title() throws {
        let found = try MentionScanner.candidates(title: "`@野沢美咲` さん", in: PostText("本文 #相談"))
        #expect(found.map { $0.names.first?.text } == ["野沢美咲", "相談"])
    }

    @Test("has a limit, for each name and for all of them")
    func limits() throws {
        let many = try MentionScanner.candidates(in: PostText(String(repeating: "@名 ", count: 1_000)))
        #expect(many.count == MentionScanner.candidateLimit)
        let long = try MentionScanner.candidates(in: PostText("@" + String(repeating: "長", count: 9_000)))
        #expect(long.map(\.names.count) == [MentionScanner.nameLimit])
    }
}
