import HTML
import Testing

@Suite("Written markup")
struct WrittenTests {
    @Test("is added as it was written, and not escaped a second time")
    func add() {
        let part = HTML()
        part.p(text: "A & B")
        let page = HTML()
        page.div { page.add(part.written) }
        page.add(part.written)
        #expect(page.string == "<div><p>A &amp; B</p></div><p>A &amp; B</p>")
    }

    @Test("stays as it was while writing goes on")
    func snapshot() {
        let html = HTML()
        html.text("before")
        let written = html.written
        html.text(" after")
        let other = HTML()
        other.add(written)
        #expect(other.string == "before")
    }

    @Test("is UTF-8, longer than its first buffer too")
    func bytes() {
        let html = HTML(capacity: 8)
        for _ in 0..<1_000 { html.text("寄合") }
        #expect(html.bytes == Array(String(repeating: "寄合", count: 1_000).utf8))
    }

    @Test("is whole at every length and from every first buffer")
    func growing() {
        var seen = 0
        for capacity in [0, 1, 63, 64, 65, 100] {
            let html = HTML(capacity: capacity)
            var wanted = ""
            for number in 0..<150 {
                html.p(.id("\(number)"), content: { html.text(String(repeating: "字", count: number % 40)) })
                wanted += "<p id=\"\(number)\">" + String(repeating: "字", count: number % 40) + "</p>"
                #expect(html.string == wanted)
                seen += 1
            }
        }
        #expect(seen == 900)
    }
}
