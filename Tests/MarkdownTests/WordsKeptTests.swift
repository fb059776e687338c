import Testing

@testable import Markdown

@Suite("No word is lost")
struct WordsKeptTests {
    @Test(
        "where signs mean nothing",
        arguments: [
            "受付は9:00~17:00、休みは12:00~13:00です", "10:00~~17:00と11:00~~12:00", "[期限]: 4月30日", "[期限]: 4月30日\n提出は課へ", "\\\\fs01\\share",
            "D:\\#共有\\!重要", "保存先はD:\\共有\\*.xlsxとD:\\控え\\*.xlsxです", "C:\\temp\\", "共有\\#1", "100*3個+50*2個", "単価*数量*月数", "2**10と2**8",
            "委託料*1は別、使用料*2は込み", "A社*、B社*は対象外", "5 * 3 * 2", "本文\n--", "本文\n==", "-", "=", "file_names_like_this", "__init__.py と _旧_",
            "\\_", "#1", "#", "##", "1)", "07. 日", "&amp; &copy=2 &#65; \\&", "<b>強調</b>", "<!-- 注 -->", "<div>", "<https", "[様式](第1号)",
            "[a](4月)",
            "[押す](javascript:alert(1))", "![図](data:x)", "[a][b]", "[^1]: 注", "~~~ご案内~~~", "[ ]", "[x]", "あ|い|う", "＞引用", "1986.", "a\\",
            "_____",
            "{a} ^b^ ==c==", "!", "a \\ b", "$1", "(\\)", "100%\\", "*", "**", "~~", "`", "＊注", "※1", "https://example.jp/a_b_c*d*e",
        ]
    )
    func kept(source: String) {
        #expect(Document(parsing: source).plainText == source)
        #expect(Document(parsing: "前\n\n" + source + "\n\n後").plainText == "前\n\(source)\n後")
    }

    @Test(
        "but a backslash that takes a sign's meaning away",
        arguments: [
            ("\\*大事\\*", "*大事*"), ("\\*\\*大事\\*\\*", "**大事**"), ("\\`a\\`", "`a`"), ("\\# 見出し", "# 見出し"), ("\\> 引用", "> 引用"),
            ("\\- 項", "- 項"),
            ("1\\. 項", "1. 項"), ("\\[a](https://a.jp)", "[a](https://a.jp)"), ("\\~~a\\~~", "~~a~~"),
        ]
    )
    func escapes(source: String, shown: String) {
        #expect(Document(parsing: source).plainText == shown)
        #expect(Document(parsing: "`` x\(source) ``").plainText == "x" + source)
        #expect(Document(parsing: "```\n\(source)\n```").plainText == source)
    }

    @Test("of items: their numbers stay as typed")
    func numbers() throws {
        let document = Document(parsing: "2. 甲\n4. 乙\n7. 丙\n\n1) 丁\n3) 戊")
        #expect(document.plainText == "2. 甲\n4. 乙\n7. 丙\n1) 丁\n3) 戊")
        guard case .list(let list) = try #require(document.blocks.first) else { return #expect(Bool(false)) }
        #expect(list.items.map(\.number) == [2, 4, 7])
        #expect(Document(parsing: "> - 9. 甲\n>   11. 乙").plainText == "・9. 甲\n11. 乙")
    }

    @Test("of tables: cells beyond the header stay in the last column")
    func cells() {
        let source = "| 課 | 人 |\n|---|---|\n| 総務 | 1 | 備考 | 兼務 |\n税務 | 2 | 備考"
        #expect(Document(parsing: source).plainText == "課、人。\n総務、1 | 備考 | 兼務。\n税務、2 | 備考。")
        #expect(Document(parsing: "|a|\n|---|\n|b\\|c|").plainText == "a。\nb|c。")
    }

    @Test("of tasks, code, struck words and titles")
    func others() {
        #expect(Document(parsing: "- [x] 済\n- [ ] 未\n1. [ ] 番").plainText == "☑ 済\n☐ 未\n1. ☐ 番")
        #expect(Document(parsing: "```起動.sh 例\nls\n```").plainText == "起動.sh 例\nls")
        #expect(Document(parsing: "~~9時~~10時").plainText == "~~9時~~10時")
        #expect(Document(parsing: "[規程](/a \"第2版\")").plainText == "規程 \"第2版\"")
        #expect(Document(parsing: "1行目\n---\n2行目").blocks == [.paragraph([.text("1行目")]), .rule, .paragraph([.text("2行目")])])
    }

    @Test("and none is put into another's mouth: a line without the sign is not quoted")
    func quotes() {
        #expect(Document(parsing: "> 質問\n回答").blocks == [.quote([.paragraph([.text("質問")])]), .paragraph([.text("回答")])])
        #expect(Document(parsing: "> 一\n> 二").blocks == [.quote([.paragraph([.text("一"), .lineBreak, .text("二")])])])
        #expect(Document(parsing: "```\n> 一\n二\n```").blocks == [.code(info: "", text: "> 一\n二\n")])
    }

    @Test("in texts put together at random")
    func random() {
        var texts = TypedTexts(seed: 11)
        var count = 0
        for _ in 0..<4_000 {
            let source = texts.next()
            let shown = EverythingShown(Document(parsing: source)).text
            #expect(Self.words(shown) == Self.words(source), "\(source.debugDescription)")
            if !Self.words(source).isEmpty { count += 1 }
        }
        #expect(count > 3_500)
    }

    @Test("and nothing stays of what helps to read them")
    func clean() {
        var texts = TypedTexts(seed: 12)
        for _ in 0..<1_000 {
            let shown = EverythingShown(Document(parsing: texts.next())).text
            #expect(!shown.unicodeScalars.contains { Sign.isReserved($0) || $0 == Sign.blank })
        }
        #expect(Document(parsing: "a\u{1680}**b**\u{1680}c").plainText == "a\u{1680}b\u{1680}c")
    }

    /// Letters, digits and characters that are never markup, in order.
    private static func words(_ text: String) -> String {
        String(text.filter { $0.isLetter || $0.isNumber || "_&<=;?,/$%^'\"@:、。「」（）＞👨‍👩‍👧".contains($0) })
    }
}
