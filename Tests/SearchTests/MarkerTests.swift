import Testing

@testable import Search

@Suite("Marking the words of a query")
struct MarkerTests {
    private let marker = Marker(needles: ["がき", "除雪", "abc"].map { Array($0.unicodeScalars) })

    @Test("keeps every letter as it was written, in whole characters")
    func wholeCharacters() {
        let text = "か\u{3099}キと👩‍👧ＡＢＣ、除\u{E0100}雪の\r\n朝abcd"
        let pieces = marker.pieces(of: text)
        #expect(pieces.map { Array($0.text.unicodeScalars) }.flatMap { $0 } == Array(text.unicodeScalars))
        #expect(pieces.filter(\.isMatch).map(\.text) == ["か\u{3099}キ", "ＡＢＣ", "除\u{E0100}雪"])
    }

    @Test("shows a part on one line, whatever ends its lines")
    func oneLine() {
        let fragment = marker.fragment(of: "一\r\n二\u{2028}三\n除雪\u{85}…“四”", length: 60)
        #expect(fragment.map(\.text).joined() == "一 二 三 除雪 …“四”")
    }

    @Test("cuts out the part with most of the words, from the beginning of its sentence")
    func fragment() {
        let before = String(repeating: "前の文です。", count: 20)
        let fragment = marker.fragment(of: "除雪。\(before)ここで除雪、除雪\n。\(before)", length: 40)
        #expect(fragment.map(\.text).joined().hasPrefix("…ここで除雪、除雪 。前の文です。"))
        #expect(fragment.last?.text == "…")
        #expect(fragment.filter(\.isMatch).count == 2)
        #expect(marker.fragment(of: "", length: 40).isEmpty)
    }
}
