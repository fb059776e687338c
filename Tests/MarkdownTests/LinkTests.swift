import Testing

@testable import Markdown

@Suite("Links")
struct LinkTests {
    @Test(
        "lead to web, mail and this site",
        arguments: [
            "https://www.city.example.jp/reiki?a=1#b", "http://10.0.0.1:8080/", "http://[::1]/", "https://例え.jp/規程",
            "mailto:soumu@city.example.jp",
            "mailto:a@b.jp?subject=x", "/spaces/1", "/",
        ]
    )
    func allowed(address: String) {
        #expect(Link(address)?.destination == address)
    }

    @Test(
        "lead nowhere else",
        arguments: [
            "javascript:alert(1)", "JavaScript:alert(1)", "java\tscript:alert(1)", " javascript:alert(1)", "data:text/html,x", "vbscript:x",
            "file:///etc/passwd", "ftp://a.jp/", "//evil.example", "/\\evil.example", "\\\\evil", "/\t/evil.example", "https:evil",
            "https://",
            "https:///evil", "https://city.jp@evil.example/", "HTTPS://example.jp/", "https://a b.jp", "https://a.jp/\u{202E}fdp",
            "https://a\u{3000}",
            "https://a\u{200B}.jp", "https://a.jp/\u{0}", "https://a.jp/\n", "mailto:", "mailto:a", "mailto:@b", "mailto:a@b@c", "", "#a",
            "a/b",
            "https://a.jp/" + String(repeating: "a", count: 2_048),
        ]
    )
    func refused(address: String) {
        #expect(Link(address) == nil)
    }

    @Test("that are refused stand as typed, and in their form")
    func remains() {
        #expect(
            Document(parsing: "[**押す**](javascript:alert(1))").blocks == [
                .paragraph([.text("["), .strong([.text("押す")]), .text("](javascript:alert(1))")])
            ]
        )
        #expect(Document(parsing: "[押す](java&#10;script:x)").blocks == [.paragraph([.text("[押す](java&#10;script:x)")])])
        #expect(Document(parsing: "<ftp://a.jp>").blocks == [.paragraph([.text("<ftp://a.jp>")])])
    }

    @Test("stand for images, which are never loaded")
    func images() throws {
        let link = try #require(Link("https://a.jp/b.png"))
        #expect(
            Document(parsing: "![図の*1*](https://a.jp/b.png)").blocks == [
                .paragraph([.link(destination: link, [.text("図の"), .emphasis([.text("1")])])])
            ]
        )
        #expect(
            Document(parsing: "![](https://a.jp/b.png)").blocks == [.paragraph([.link(destination: link, [.text("https://a.jp/b.png")])])]
        )
        #expect(Document(parsing: "![図](data:image/png;base64,x)").blocks == [.paragraph([.text("![図](data:image/png;base64,x)")])])
    }

    @Test("never stand inside one another")
    func nested() throws {
        let link = try #require(Link("/a"))
        #expect(Document(parsing: "[![図](/b)](/a)").blocks == [.paragraph([.link(destination: link, [.text("![図](/b)")])])])
        #expect(Document(parsing: "![[図](/b)](/a)").blocks == [.paragraph([.link(destination: link, [.text("[図](/b)")])])])
        #expect(Document(parsing: "[https://b.jp](/a)").blocks == [.paragraph([.link(destination: link, [.text("https://b.jp")])])])
    }

    @Test(
        "written bare end where the Japanese begins",
        arguments: [
            ("詳細はhttps://example.jp/12をご覧ください。", "詳細は", "https://example.jp/12", "をご覧ください。"),
            ("https://example.jp/　参照", "", "https://example.jp/", "　参照"),
            ("https://example.jp/(外部)", "", "https://example.jp/", "(外部)"),
            ("（https://example.jp/a?b=1&c=2）", "（", "https://example.jp/a?b=1&c=2", "）"),
            ("連絡は soumu@city.example.jp まで", "連絡は ", "soumu@city.example.jp", " まで"),
            ("www.example.jp、", "", "www.example.jp", "、"), ("(https://example.jp/a)を", "(", "https://example.jp/a", ")を"),
            ("[参考 https://example.jp/a ]", "[参考 ", "https://example.jp/a", " ]"),
            ("[https://example.jp/a]を", "[", "https://example.jp/a", "]を"),
            ("https://example.jp/a_(b)を", "", "https://example.jp/a_(b)", "を"),
            ("<https://example.jp/a>", "<", "https://example.jp/a", ">"),
            ("「https://example.jp/a」", "「", "https://example.jp/a", "」"),
            ("https://example.jp/?a=1&copy=2。", "", "https://example.jp/?a=1&copy=2", "。"),
            ("(参照:https://example.jp/a).", "(参照:", "https://example.jp/a", ")."),
            ("見よhttps://example.jp/a*b*c_d_~~e~~f。", "見よ", "https://example.jp/a*b*c_d_~~e~~f", "。"),
            ("宛先<yamada_t@city.example.jp>", "宛先<", "yamada_t@city.example.jp", ">"),
            ("https://example.jp/a\\b", "", "https://example.jp/a", "\\b"),
        ]
    )
    func bare(source: String, before: String, shown: String, after: String) throws {
        let prefix = shown.hasPrefix("www") ? "http://" : shown.contains("@") ? "mailto:" : ""
        let link = Inline.link(destination: try #require(Link(prefix + shown)), [.text(shown)])
        #expect(Document(parsing: source).blocks == [.paragraph((before.isEmpty ? [] : [.text(before)]) + [link, .text(after)])])
    }

    @Test("written bare may be bold")
    func bold() throws {
        let link = try #require(Link("https://a.jp/x"))
        #expect(
            Document(parsing: "**https://a.jp/x**を").blocks == [
                .paragraph([.strong([.link(destination: link, [.text("https://a.jp/x")])]), .text("を")])
            ]
        )
    }

    @Test("written bare in a row are told apart")
    func row() throws {
        let first = try #require(Link("https://a.jp"))
        let second = try #require(Link("https://b.jp/x"))
        #expect(
            Document(parsing: "https://a.jp、https://b.jp/xです").blocks == [
                .paragraph([
                    .link(destination: first, [.text("https://a.jp")]), .text("、"), .link(destination: second, [.text("https://b.jp/x")]),
                    .text("です"),
                ])
            ]
        )
    }

    @Test("with a text of their own may hold Japanese")
    func japanese() throws {
        let link = try #require(Link("https://ja.wikipedia.org/wiki/日本"))
        #expect(
            Document(parsing: "[日本](https://ja.wikipedia.org/wiki/日本)").blocks == [.paragraph([.link(destination: link, [.text("日本")])])]
        )
    }
}
