import Markdown
import Testing

@Suite("What a writer says in a document")
struct OwnWordsTests {
    @Test(
        "is without quotes, code and links",
        arguments: [
            ("一\n二", ["一", "二"]), ("> 引用\n\n答え", ["答え"]), ("`コード`と**強調**", ["と", "強調"]), ("```\nコード\n```\n\n文", ["文"]),
            ("[語](https://example.jp)の外", ["の外"]), ("見て https://example.jp/@a", ["見て "]), ("- 項目\n  > 引用", ["項目"]), ("a@example.jp", []),
            ("", []),
        ]
    )
    func words(source: String, words: [String]) {
        #expect(Document(parsing: source).ownWords == words)
    }

    @Test("stands in tables too")
    func table() {
        #expect(Document(parsing: "|甲|乙|\n|---|---|\n|丙|`丁`|").ownWords == ["甲", "乙", "丙"])
    }
}
