import Testing

@testable import Search

@Suite("Folding a text")
struct FoldingTests {
    @Test(
        "makes one of spellings that differ",
        arguments: [
            ("サーバ", "サーバー"), ("ｻｰﾊﾞｰ", "さーば"), ("ユーザ", "ユーザー"), ("鶴ヶ島", "鶴ケ島"), ("1ヶ月", "１か月"), ("3カ所", "3箇所"), ("ＵＴＦ－８", "utf-8"),
            ("髙橋", "高橋"), ("ﾌﾟﾛｸﾞﾗﾑ", "プログラム"), ("サ−バ", "サーバ"), ("㈱", "(株)"), ("Ⅱ", "ii"), ("藤澤", "藤沢"),
        ]
    )
    func same(left: String, right: String) {
        #expect(Folding(left).foldedText == Folding(right).foldedText)
    }

    @Test("keeps words apart that are two", arguments: [("キー", "木"), ("カード", "角"), ("コート", "こと"), ("ビル", "ビール")])
    func different(left: String, right: String) {
        #expect(Folding(left).foldedText != Folding(right).foldedText)
    }

    @Test("knows for each letter where it came from")
    func origins() {
        let folding = Folding("㈱ｻｰﾊﾞｰと")
        #expect(folding.foldedText == "(株)さーばと")
        #expect(folding.origins == [0, 0, 0, 1, 2, 3, 5])
    }

    @Test(
        "counts what people see as one letter as one, also beside letters that stand alone",
        arguments: [
            ("か\u{3099}き", "がき", [0, 1]), ("葛\u{E0100}城", "葛城", [0, 1]), ("Ａ\u{301}b", "\u{E1}b", [0, 1]),
            ("あ\r\nい", "あ\r\nい", [0, 1, 1, 2]),
            ("人👩‍👧と", "人👩‍👧と", [0, 1, 1, 1, 2]), ("ﾊﾟ１", "ぱ1", [0, 1]), ("　Ｚ～", " z~", [0, 1, 2]), ("邊", "辺", [0]), ("", "", []),
        ]
    )
    func characters(text: String, folded: String, origins: [Int]) {
        let folding = Folding(text)
        #expect(folding.folded == Array(folded.unicodeScalars))
        #expect(folding.origins == origins)
    }
}
