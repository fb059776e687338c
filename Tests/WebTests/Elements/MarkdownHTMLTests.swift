import Foundation
import HTML
import Markdown
import Testing

@testable import Core
@testable import Web

@Suite("A post on its page")
struct MarkdownHTMLTests {
    private func page(_ source: String, _ mentions: [Mention] = []) -> String {
        let html = HTML()
        MarkdownHTML(html: html, mentions: mentions).write(Document(parsing: source))
        return html.string
    }

    @Test("has no mention within a link, for a link has one place to go")
    func mentionInLink() {
        let mention = Mention(token: "@真岡市", target: .organisation(ID(bits: 1), slug: "092096"))
        #expect(page("@真岡市", [mention]).contains("class=\"mention\""))
        for source in ["[@真岡市](https://example.jp/)", "[**@真岡市**](https://example.jp/)", "`@真岡市`"] {
            let html = page(source, [mention])
            #expect(html.contains("@真岡市"))
            #expect(!html.contains("mention"))
        }
    }

    @Test("counts items as typed")
    func numbers() {
        #expect(page("2. 甲\n3. 乙\n7. 丙") == "<ol><li value=\"2\">甲</li><li>乙</li><li value=\"7\">丙</li></ol>")
        #expect(page("1. 甲\n2. 乙") == "<ol><li>甲</li><li>乙</li></ol>")
        #expect(page("1) 甲") == "<ol class=\"parenthesis\"><li>甲</li></ol>")
    }

    @Test("tells done tasks from open ones in a character that every reader gets")
    func tasks() {
        #expect(page("- [x] 済\n- [ ] 未 [x]") == "<ul><li class=\"task\">☑ 済</li><li class=\"task\">☐ 未 [x]</li></ul>")
        #expect(page("3. [ ] 番") == "<ol><li value=\"3\">☐ 番</li></ol>")
    }

    @Test("names a table by its header, in the language of the table")
    func table() {
        let html = page("| 課 | 人 |\n|---|---|\n| 総務 | 1 | 備考 |")
        #expect(html.contains("aria-label=\"課、人\""))
        #expect(html.contains("<td>1 | 備考</td>"))
        #expect(!page("| | |\n|---|---|\n| 総務 | 1 |").contains("aria-label"))
    }

    @Test(
        "is no more than 20 times as long as what was typed, and a little",
        arguments: [
            ">", "> ", ">>>>>a\n\n", "> a\n\nb\n\n", "- ", "- - - - a\n\n", "1. ", "7.\n", "7. a\n", "+ a\n- a\n", "- [ ] a\n", "*a* ",
            "**a**", "~~a~~",
            "***a***", "`a`", "```\n```\n", "\n    a\n\nb\n", "***\n", "# a\n", "[](http://a)", "[a](/)", "http://a ", "a@b.c ", "www.a ",
            "a|\n-|\n\n",
            "|a\n", "\"", "&", "<", "\\*", "![](/a)", "[a](/ \"b\")", "\n", "@津 ", "#津",
        ]
    )
    func bounded(piece: String) {
        let mentions = ["@津", "#津"].map { Mention(token: $0, target: .organisation(ID(bits: 1), slug: "242012")) }
        for length in [1_900, 10_000] {
            let source = String(repeating: piece, count: length / piece.utf8.count)
            let size = page(source, mentions).utf8.count
            #expect(size <= 20 * source.utf8.count + 10_000, "\(size) of \(source.utf8.count)")
        }
    }

    @Test("has wide tables and deep nests no larger than that either")
    func tables() {
        let rows = [(98, 500), (100, 400), (10, 3_000), (2, 10_000), (1, 20_000)]
        for (columns, count) in rows {
            let source =
                String(repeating: "|x", count: columns) + "\n" + String(repeating: "|-", count: columns) + "\n"
                + String(repeating: "|x\n", count: count)
            let size = page(source).utf8.count
            #expect(size <= 20 * source.utf8.count + 10_000, "\(columns) columns: \(size) of \(source.utf8.count)")
        }
        let lists = (0..<60).map { String(repeating: "  ", count: $0) + "- a\n" }.joined()
        let quotes = String(repeating: String(repeating: ">", count: 31) + "a\n\n", count: 200)
        for source in [lists, quotes, String(repeating: lists, count: 10)] {
            #expect(page(source).utf8.count <= 20 * source.utf8.count + 10_000)
        }
    }

    @Test(
        "shows every word that was typed",
        arguments: [
            "受付は9:00~17:00です", "[期限]: 4月30日", "\\\\fs01\\share と D:\\#共有\\!重要", "100*3個+50*2個", "本文\n--", "本文\n==", "__init__.py",
            "<b>強調</b> &amp; &copy=2",
            "[様式](第1号)", "| a |\n|---|\n| 1 | 2 | 3 |", "```例 1\nx\n```", "`\\*`", "[規程](/a \"第2版\")", "~~~案内~~~", "<!-- 注 -->", "- [ ] 未",
            "1) 項",
        ]
    )
    func shown(source: String) throws {
        let visible = page(source).replacing(/<[^>]*>/, with: "").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
            .replacing("&amp;", with: "&")
        let letters = { (text: String) in String(text.filter { $0.isLetter || $0.isNumber || "~\\*+_<&;=:!".contains($0) }) }
        var typed = letters(source)
        // Addresses are in the link; numbers are rendered by the browser.
        if source.contains("(/a") { typed = typed.replacing("規程a", with: "規程") }
        if source.hasPrefix("1)") { typed.removeFirst() }
        #expect(!typed.isEmpty)
        #expect(letters(visible) == typed)
    }
}
