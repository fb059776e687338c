import Testing

@testable import Markdown

@Suite("Emphasis beside Japanese")
struct FlankingTests {
    /// `[` and `]` mark the ends of strong text.
    @Test(
        "is bold where the stars stand",
        arguments: [
            ("これは**「大事」**です。", "これは[「大事」]です。"), ("これは**大事。**つぎ", "これは[大事。]つぎ"), ("**「第1条」**及び**（別表）**", "[「第1条」]及び[（別表）]"),
            ("転出は**「届」まで**。", "転出は[「届」まで]。"), ("手数料は**¥300**です", "手数料は[¥300]です"), ("**注意！**必ず", "[注意！]必ず"), ("答えは**④**です", "答えは[④]です"),
            ("係は**\"A\"**です", "係は[\"A\"]です"), ("係は**\"A\"**", "係は[\"A\"]"), ("**C#**や**F#**は", "[C#]や[F#]は"), ("窓口**(1階)**へ", "窓口[(1階)]へ"),
            ("**(1階)**窓口", "[(1階)]窓口"), ("**結び：**次", "[結び：]次"), ("𠮟**(正字)**", "𠮟[(正字)]"), ("葛󠄀**(正字)**城", "葛󠄀[(正字)]城"),
            ("塚︀**(異体)**", "塚︀[(異体)]"), ("**한글(주)**를", "[한글(주)]를"), ("**、点**から", "[、点]から"), ("Go**「初」**を", "Go[「初」]を"), ("**太**、次", "[太]、次"),
            ("（**太**）", "（[太]）"), ("**太**", "[太]"), ("太**字**", "太[字]"), ("・**㋐**:一", "・[㋐]:一"), ("**~9時**まで", "[~9時]まで"),
            ("**〽**は", "[〽]は"),
            ("- **「甲」**の項", "・[「甲」]の項"), ("# **「題」**の件", "[「題」]の件"), ("> **「引」**と", "[「引」]と"), ("a**b**c", "a[b]c"),
        ]
    )
    func strong(source: String, marked: String) {
        #expect(Self.marked(source) == marked)
    }

    @Test("in two lines does not run from one into the other")
    func lines() {
        #expect(Self.marked("これは**「大事」**です。\nこれは**大事。**つぎ") == "これは[「大事」]です。\nこれは[大事。]つぎ")
    }

    @Test(
        "is none where CommonMark has none either",
        arguments: ["a**\"b\"**c", "** a **", "a ** b ** c", "**", "a**", "**a", "😀**(a)**b", "🈁**(a)**b", "a**(b)**c"]
    )
    func plain(source: String) {
        #expect(Self.marked(source) == source)
    }

    @Test("is slanted and struck by the same rule")
    func others() {
        #expect(Document(parsing: "これは*「大事」*です").blocks == [.paragraph([.text("これは"), .emphasis([.text("「大事」")]), .text("です")])])
        #expect(Document(parsing: "これは~~「旧」~~です").blocks == [.paragraph([.text("これは"), .strikethrough([.text("「旧」")]), .text("です")])])
        #expect(Document(parsing: "*大事*な").blocks == [.paragraph([.emphasis([.text("大事")]), .text("な")])])
    }

    @Test("leaves code and addresses as they are")
    func untouched() throws {
        #expect(Document(parsing: "`これは**「a」**です`").blocks == [.paragraph([.code("これは**「a」**です")])])
        let link = try #require(Link("https://a.jp/**「b」**c"))
        #expect(Document(parsing: "[x](https://a.jp/**「b」**c)").blocks == [.paragraph([.link(destination: link, [.text("x")])])])
    }

    private static func marked(_ source: String) -> String {
        Document(parsing: source).mapped.plainText
    }
}

extension Document {
    /// With brackets for strong text.
    fileprivate var mapped: Document { Document(blocks: blocks.map(Self.mark)) }

    private static func mark(_ block: Block) -> Block {
        switch block {
        case .paragraph(let inlines): .paragraph(inlines.map(mark))
        case .heading(let level, let inlines): .heading(level: level, inlines.map(mark))
        case .quote(let inner): .quote(inner.map(mark))
        case .list(let list):
            .list(
                List(
                    mark: list.mark,
                    tight: list.tight,
                    items: list.items.map { Item(number: $0.number, checked: $0.checked, blocks: $0.blocks.map(mark)) }
                )
            )
        default: block
        }
    }

    private static func mark(_ inline: Inline) -> Inline {
        switch inline {
        case .strong(let inner): .emphasis([.text("[")] + inner + [.text("]")])
        default: inline
        }
    }
}
