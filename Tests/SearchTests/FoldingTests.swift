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
}
