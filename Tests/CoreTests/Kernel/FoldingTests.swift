import Testing

@testable import Core

@Suite("Folding")
struct FoldingTests {
    @Test(
        "makes one of ways to write the same",
        arguments: [
            ("モオカ", "もおか"), ("ﾓｵｶ", "もおか"), ("ｶﾞ", "が"), ("ｵｰﾌﾟﾝﾃﾞｰﾀ", "オープンデータ"), ("ｳﾞｧ", "ヴァ"), ("霞ヶ関", "霞ケ関"), ("霞が関", "霞が関"),
            ("ＡＢＣ", "abc"), ("Open Data", "opendata"),
            ("真岡　市", "真岡市"), ("１２３", "123"), ("（真岡市）", "(真岡市)"), ("か\u{3099}", "が"), ("①", "1"),
            ("髙橋", "高橋"), ("𠮷田", "吉田"), ("葛\u{E0100}城", "葛城"), ("渡邊", "渡辺"), ("O’Brien", "o'brien"), ("スヾ", "すゞ"), ("ﾒﾘｰ･ｱﾝ", "メリー・アン"),
        ]
    )
    func same(one: String, other: String) {
        // Scalar by scalar, as a database compares; `==` treats composed and decomposed as equal.
        #expect(Array(one.folded.unicodeScalars) == Array(other.folded.unicodeScalars))
    }

    @Test("changes nothing when it is done twice", arguments: ["モオカ", "霞ヶ関", "ＡｂＣ １", "ヴァ", "ー・々", "İ", "ß"])
    func twice(text: String) {
        #expect(text.folded.folded == text.folded)
    }

    @Test("keeps apart what is not the same", arguments: [("は", "ば"), ("東京", "京都"), ("一", "ー"), ("つ", "っ")])
    func different(one: String, other: String) {
        #expect(one.folded != other.folded)
    }
}
