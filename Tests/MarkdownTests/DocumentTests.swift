import Testing

@testable import Markdown

@Suite("Reading Markdown")
struct DocumentTests {
    @Test("takes headings, paragraphs, quotes and rules apart")
    func blocks() {
        let document = Document(parsing: "## 議事録\n\n本文です。\n\n> 引用\n\n---\n")
        #expect(
            document.blocks == [
                .heading(level: 2, [.text("議事録")]), .paragraph([.text("本文です。")]), .quote([.paragraph([.text("引用")])]), .rule,
            ]
        )
    }

    @Test("makes every line break of the writer a line break")
    func lineBreaks() {
        #expect(
            Document(parsing: "一行目\n二行目  \n三行目").blocks == [
                .paragraph([.text("一行目"), .lineBreak, .text("二行目"), .lineBreak, .text("三行目")])
            ]
        )
    }

    @Test("knows emphasis, strikethrough and code")
    func inlines() {
        #expect(
            Document(parsing: "**強調** *斜体* ~~取消~~ `code`").blocks == [
                .paragraph([
                    .strong([.text("強調")]), .text(" "), .emphasis([.text("斜体")]), .text(" "), .strikethrough([.text("取消")]), .text(" "),
                    .code("code"),
                ])
            ]
        )
    }

    @Test(
        "keeps the text of code and what stands behind its fence as they are",
        arguments: ["swift", "", "c++ x", "<b>", "言語", "C:\\*a* &amp; **「b」**"]
    )
    func code(info: String) {
        #expect(Document(parsing: "```\(info)\n<b>&\n  x\n```").blocks == [.code(info: info, text: "<b>&\n  x\n")])
    }

    @Test("reads lists with their numbers, tasks and tightness")
    func lists() {
        #expect(
            Document(parsing: "3. 三\n4. 四").blocks == [
                .list(List(mark: .point, tight: true, items: [item("三", number: 3), item("四", number: 4)]))
            ]
        )
        #expect(
            Document(parsing: "- [x] 済\n- [ ] 未\n- 他").blocks == [
                .list(List(mark: .bullet, tight: true, items: [item("済", checked: true), item("未", checked: false), item("他")]))
            ]
        )
        guard case .list(let loose) = Document(parsing: "- 一\n\n- 二").blocks.first else { return #expect(Bool(false)) }
        #expect(!loose.tight)
    }

    @Test("reads tables and fills short rows up")
    func tables() {
        #expect(
            Document(parsing: "| 部署 | 人数 | 備考 |\n|:--|--:|---|\n| 総務課 | 12 |").blocks == [
                .table(
                    Table(
                        alignments: [.left, .right, .natural],
                        header: [[.text("部署")], [.text("人数")], [.text("備考")]],
                        rows: [[[.text("総務課")], [.text("12")], []]]
                    )
                )
            ]
        )
    }

    @Test("shows HTML as text")
    func html() {
        #expect(
            Document(parsing: "<script>\nalert(1)\n</script>").blocks == [
                .paragraph([.text("<script>"), .lineBreak, .text("alert(1)"), .lineBreak, .text("</script>")])
            ]
        )
        #expect(Document(parsing: "前<b onclick=x>中</b>後").blocks == [.paragraph([.text("前<b onclick=x>中</b>後")])])
    }

    @Test("has no blocks for an empty text") func empty() {
        #expect(Document(parsing: "").blocks.isEmpty)
        #expect(Document(parsing: " \n\n").blocks.isEmpty)
    }

    @Test("gives the same from many threads at once")
    func threads() async {
        let source = "~~取消~~ https://example.jp/ " + String(repeating: "**太字** ", count: 50)
        let expected = Document(parsing: source)
        let agreed = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<8 { group.addTask { (0..<500).allSatisfy { _ in Document(parsing: source) == expected } } }
            return await group.reduce(true) { $0 && $1 }
        }
        #expect(agreed)
    }

    private func item(_ text: String, number: Int? = nil, checked: Bool? = nil) -> Item {
        Item(number: number, checked: checked, blocks: [.paragraph([.text(text)])])
    }
}
