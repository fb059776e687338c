import Testing

@testable import Markdown

@Suite("A text made to hurt")
struct HostileTextTests {
    @Test(
        "is read in good time and not nested deeper than the limit",
        arguments: [
            ">", "> ", "[", "![", "[a](", "- ", "1. ", "*a ", "**a ", "*a_", "_", "~a ", "`", "<a ", "<!--", "www.", "a@", "a@a.", "](",
            "&", "\\", "(", "|", "a\n",
            "-\n", "\t>", "```\n", "[]:", "* a\n ",
            // From the advisories on cmark-gfm of 2023: comments, unclosed images, quotes before lines, runs of `_`, table rows.
            "a<!--", "<?", "<![CDATA[", "<!A", "![l", "![[]()", ">a\n", "- a\n", "**x [a*b**c*](d)", "*_* ", "_.", "`a``", "|x\n", "|-",
            "a**b", "a*b ", "[a](<b", "[a](b \"", "\\*", "\\`", "~~a", "a@b.c ", "http://a ", "www.", "1. - > ", "a|\n-|\n\n", "\n\n    a",
        ]
    )
    func deep(piece: String) {
        let source = String(repeating: piece, count: 10_000 / piece.utf8.count)
        let clock = ContinuousClock()
        var document = Document(parsing: "")
        let duration = clock.measure { document = Document(parsing: source) }
        #expect(duration < .seconds(1))
        #expect(depth(document.blocks) <= Document.depthLimit)
        #expect(document.plainText.utf8.count < 40_000)
    }

    @Test("loses no words where it nests too deep")
    func words() {
        #expect(Document(parsing: String(repeating: "> ", count: 100) + "底**の**\n声").plainText.hasSuffix("> > 底の\n声"))
        let emphasis = String(repeating: "*a **b ", count: 50) + "底" + String(repeating: "** *", count: 50)
        #expect(Document(parsing: emphasis).plainText.contains("底"))
    }

    @Test("gets no table that is far larger than the text")
    func tables() {
        let wide =
            String(repeating: "|a", count: 2_000) + "\n" + String(repeating: "|-", count: 2_000) + "\n"
            + String(repeating: "|\n", count: 2_000)
        let tall =
            String(repeating: "|a", count: 90) + "\n" + String(repeating: "|-", count: 90) + "\n" + String(repeating: "|\n", count: 5_000)
        for source in [wide, tall] {
            let hasTable = Document(parsing: source).blocks.contains { if case .table = $0 { true } else { false } }
            #expect(!hasTable)
        }
    }

    @Test("never has cmark keep more than a few brackets open, through which it would go for each link")
    func brackets() {
        for piece in ["![[]()", "[", "![a", "[a\n", "> [\n> "] {
            let prepared = Preparation.prepare(String(repeating: piece, count: 10_000 / piece.utf8.count))
            var (open, most) = (0, 0)
            for character in prepared {
                if character == "[" { open += 1 } else if character == "]" { open -= 1 }
                most = max(most, open)
            }
            #expect((1...32).contains(most), "\(piece)")
        }
        #expect(Document(parsing: String(repeating: "[", count: 100) + "\n\n[a](/b)").blocks.count == 2)
    }

    private func depth(_ blocks: [Block]) -> Int {
        blocks.map { block in
            switch block {
            case .quote(let inner): 1 + depth(inner)
            case .list(let list): 1 + (list.items.map { depth($0.blocks) }.max() ?? 0)
            case .paragraph(let inlines), .heading(_, let inlines): depth(of: inlines)
            case .code, .table, .rule: 0
            }
        }.max() ?? 0
    }

    private func depth(of inlines: [Inline]) -> Int {
        inlines.map { inline in
            switch inline {
            case .emphasis(let inner), .strong(let inner), .strikethrough(let inner), .link(_, let inner): 1 + depth(of: inner)
            case .text, .code, .lineBreak: 0
            }
        }.max() ?? 0
    }
}
