import Testing

@testable import Markdown

@Suite("A document as plain text")
struct PlainTextTests {
    @Test("has a line for each line a reader sees")
    func lines() {
        let source = """
            # 見出し

            一行目
            二行目と[リンク](https://a.jp)

            - 甲
            - 乙
              1. 丙

            > 引用

            ```
            let a

            let b
            ```

            | 部署 | 人数 |
            |---|---|
            | 総務課 | 12 |
            """
        let expected = "見出し\n一行目\n二行目とリンク\n・甲\n・乙\n1. 丙\n引用\nlet a\nlet b\n部署、人数。\n総務課、12。"
        #expect(Document(parsing: source).plainText == expected)
    }

    @Test("tells the cells and rows of a table apart at a glance, without the empty ones")
    func table() {
        let source = """
            置く物です。

            | | アプリの利用料 | |
            |---|---|---|
            | 初年度 | **12万円** | |
            | | | |
            | 2年目 | | 税込み |
            """
        #expect(Document(parsing: source).excerpt(100) == "置く物です。 アプリの利用料 ／ 初年度 | 12万円 ／ 2年目 | 税込み")
        #expect(Document(parsing: source).shownText == "置く物です。\nアプリの利用料 ／ 初年度 | 12万円 ／ 2年目 | 税込み")
    }

    @Test("tells items apart on one line")
    func items() {
        #expect(Document(parsing: "持ち物です。\n- 印鑑\n- [x] 通知\n\n3. 甲\n5. 乙").excerpt(100) == "持ち物です。 ・印鑑 ☑ 通知 3. 甲 5. 乙")
    }

    @Test("is cut by characters, with a mark where more follows")
    func excerpt() {
        let document = Document(parsing: "**窓口**の\n受付時間👨‍👩‍👧")
        #expect(document.excerpt(100) == "窓口の 受付時間👨‍👩‍👧")
        #expect(document.excerpt(9) == "窓口の 受付時間👨‍👩‍👧")
        #expect(document.excerpt(8) == "窓口の 受付時…")
        #expect(document.excerpt(1) == "…")
        #expect(document.excerpt(0).isEmpty)
    }
}
