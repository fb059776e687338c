import Testing

@testable import Core

@Suite("What could be a mention")
struct MentionScannerTests {
    @Test(
        "is a run of letters behind the sign",
        arguments: [
            ("@野沢美咲さんへ", ["野沢美咲さんへ"]), ("お願いします。@野沢美咲、どうですか", ["野沢美咲"]), ("＠真岡市 と @船橋市", ["真岡市", "船橋市"]),
            ("@野沢美咲（真岡市）さん", ["野沢美咲（真岡市）さん"]), ("#オープンデータ", ["オープンデータ"]), ("@@二重", ["二重"]), ("@092096", ["092096"]),
        ]
    )
    func found(text: String, longest: [String]) {
        #expect(MentionScanner.candidates(in: text).map { $0.names.first } == longest)
    }

    @Test(
        "is no address, no empty sign and no price",
        arguments: ["soumu@city.moka.lg.jp", "a1@b", "@", "@ 空白", "メール：x@example.jp まで", "＠。"]
    )
    func none(text: String) {
        #expect(MentionScanner.candidates(in: text).isEmpty)
    }

    @Test("has a limit, for each name and for all of them")
    func limits() {
        let many = MentionScanner.candidates(in: String(repeating: "@名 ", count: 1_000))
        #expect(many.count == MentionScanner.candidateLimit)
        let long = MentionScanner.candidates(in: "@" + String(repeating: "長", count: 10_000))
        #expect(long.map(\.names.count) == [MentionScanner.nameLimit])
    }
}
