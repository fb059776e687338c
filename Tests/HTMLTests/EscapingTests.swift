import HTML
import Testing

@Suite("Escaping")
struct EscapingTests {
    @Test(
        "makes text harmless",
        arguments: [
            ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
            ("a & b", "a &amp; b"),
            ("&lt;", "&amp;lt;"),
            ("“quotes” \"and\" 'more'", "“quotes” \"and\" 'more'"),
            ("寄合 <b> 👨‍👩‍👧 𠮷", "寄合 &lt;b&gt; 👨‍👩‍👧 𠮷"),
            ("", ""),
            ("<", "&lt;"),
            ("<<>>&&", "&lt;&lt;&gt;&gt;&amp;&amp;"),
        ]
    )
    func text(typed: String, written: String) {
        let html = HTML()
        html.text(typed)
        #expect(html.string == written)
    }

    @Test(
        "keeps a value inside its attribute",
        arguments: [
            ("\" onclick=\"alert(1)", "&quot; onclick=&quot;alert(1)"),
            ("'", "'"),
            ("\"><script>", "&quot;&gt;&lt;script&gt;"),
            ("a&b", "a&amp;b"),
            ("", ""),
        ]
    )
    func attribute(typed: String, written: String) {
        let html = HTML()
        html.p(.id(typed)) {}
        #expect(html.string == "<p id=\"\(written)\"></p>")
    }

    @Test("leaves control characters out, but keeps tabs and line ends")
    func controls() {
        let html = HTML()
        html.text("a\u{0}b\u{8}c\u{1B}d\u{7F}e\tf\ng\rh")
        html.p(.named("data-x", "1\u{0}2\u{C}3\n4")) {}
        #expect(html.string == "abcde\tf\ng\rh<p data-x=\"123\n4\"></p>")
    }

    @Test("is done for every way of saying an attribute")
    func everyAttribute() {
        let hostile = "\"<&>"
        let attributes: [Attribute] = [
            .id(hostile), .name(hostile), .value(hostile), .href(Path(hostile)), .src(Path(hostile)), .action(Path(hostile)),
            .formAction(Path(hostile)), .for(hostile), .labelled(by: hostile), .described(by: hostile), .label(hostile),
            .datetime(hostile), .lang(hostile), .named("data-x", hostile), .when(true, .id(hostile)),
        ]
        for attribute in attributes {
            let html = HTML()
            html.element("p", nil, [attribute]) {}
            #expect(html.string.hasSuffix("=\"&quot;&lt;&amp;&gt;\"></p>"))
        }
    }

    @Test("is done for elements that hold nothing but text")
    func textElements() {
        let html = HTML()
        html.p(text: "<")
        html.h1("title", .id("a"), text: "&")
        html.option(nil, .value("\""), text: "\"")
        html.title(text: "</title>")
        #expect(
            html.string
                == "<p>&lt;</p><h1 class=\"title\" id=\"a\">&amp;</h1><option value=\"&quot;\">\"</option><title>&lt;/title&gt;</title>"
        )
    }

    @Test("is not done for markup that stands in the source")
    func raw() {
        let html = HTML()
        html.raw("<!doctype html>")
        #expect(html.string == "<!doctype html>")
    }

    @Test("treats every character of ASCII as HTML needs it, in text and in values")
    func everyCharacter() {
        var seen = 0
        for byte in UInt8(0)...127 {
            let typed = "あ" + String(UnicodeScalar(byte)) + "z"
            let (html, value) = (HTML(), HTML())
            html.text(typed)
            value.open("p", nil, [.id(typed)])
            let isDropped = (byte < 32 && ![9, 10, 13].contains(byte)) || byte == 127
            let plain = isDropped ? "" : String(UnicodeScalar(byte))
            let entity = ["&": "&amp;", "<": "&lt;", ">": "&gt;"][plain]
            #expect(html.string == "あ" + (entity ?? plain) + "z", "\(byte)")
            #expect(value.string == "<p id=\"あ" + (plain == "\"" ? "&quot;" : entity ?? plain) + "z\">", "\(byte)")
            seen += 1
        }
        #expect(seen == 128)
    }
}
