import HTML
import Testing

@Suite("An element")
struct ElementTests {
    @Test("stands around what is written inside it")
    func nesting() {
        let html = HTML()
        html.article("topic", .id("t-1")) {
            html.h3 { html.a(.href(Path("/topics/1"))) { html.text("件名") } }
            html.p(text: "本文")
            html.text(3)
        }
        #expect(
            html.string
                == "<article class=\"topic\" id=\"t-1\"><h3><a href=\"/topics/1\">件名</a></h3><p>本文</p>3</article>"
        )
    }

    @Test("without content has no end tag")
    func void() {
        let html = HTML()
        html.input(nil, .type("text"), .name("q"))
        html.br()
        #expect(html.string == "<input type=\"text\" name=\"q\"><br>")
    }

    @Test("shows a flag by its name alone, and only where it is set")
    func flags() {
        let html = HTML()
        html.input(nil, .flag("required"), .flag("disabled", false), .when(false, .id("no")), .when(true, .flag("autofocus")))
        #expect(html.string == "<input required autofocus>")
    }

    @Test("passes on what its content throws")
    func throwing() {
        struct Broken: Error {}
        let html = HTML()
        #expect(throws: Broken.self) { try html.p { throw Broken() } }
        #expect(html.string == "<p>")
    }

    @Test("leads to a place on a page by its path")
    func anchors() {
        let html = HTML()
        html.a(.href(Path("/topics/1").at("p-2"))) {}
        #expect(html.string == "<a href=\"/topics/1#p-2\"></a>")
    }
}
