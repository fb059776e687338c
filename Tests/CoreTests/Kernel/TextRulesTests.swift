import Testing

@testable import Core

@Suite("Rules for typed text")
struct TextRulesTests {
    @Test(
        "trim a line and put it into one form",
        arguments: [("  件名\n", "件名"), ("\u{3000}件名\u{3000}", "件名"), ("か\u{3099}", "が"), ("a b", "a b"), ("ﾓｵｶ", "ﾓｵｶ")]
    )
    func line(typed: String, kept: String) throws {
        let line = try TextRules.line(typed, field: "f", limit: 10)
        #expect(Array(line.unicodeScalars) == Array(kept.unicodeScalars))
    }

    @Test("put line ends of a body into one form and keep what is inside")
    func body() throws {
        #expect(try TextRules.body("\r\n 一\r\n\r\n\t二\r三 \n\n", field: "f", limit: 100) == "一\n\n\t二\n三")
    }

    @Test("want something where something is needed", arguments: ["", " ", "\u{3000}", "\n\t\r\n"])
    func empty(typed: String) throws {
        #expect(throws: Refusal.invalid("f", "field.empty")) { try TextRules.line(typed, field: "f", limit: 10) }
        #expect(throws: Refusal.invalid("f", "field.empty")) { try TextRules.body(typed, field: "f", limit: 10) }
        #expect(try TextRules.line(typed, field: "f", limit: 10, required: false) == "")
        #expect(try TextRules.body(typed, field: "f", limit: 10, required: false) == "")
    }

    @Test(
        "refuse signs that hide or turn text",
        arguments: ["\u{0}", "\u{1B}", "\u{7F}", "\u{85}", "\u{202E}", "\u{2066}", "\u{FEFF}", "\u{FFFA}", "\u{E0041}"]
    )
    func control(sign: String) {
        let flaw = Refusal.invalid("f", "field.control-character")
        #expect(throws: flaw) { try TextRules.line("a\(sign)b", field: "f", limit: 10) }
        #expect(throws: flaw) { try TextRules.body("a\(sign)b", field: "f", limit: 10) }
    }

    @Test(
        "refuse in a line what nobody sees, which a text may need to join emoji",
        arguments: [0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069].flatMap { (range: ClosedRange<UInt32>) in
            range.compactMap(Unicode.Scalar.init)
        }
    )
    func invisible(sign: Unicode.Scalar) {
        #expect(throws: Refusal.invalid("f", "field.control-character")) { try TextRules.line("a\(sign)b", field: "f", limit: 10) }
    }

    @Test("leave emoji that are joined in a text")
    func joined() throws {
        #expect(try TextRules.body("👩‍🚒", field: "f", limit: 10) == "👩‍🚒")
    }

    @Test("refuse marks that are heaped upon one letter")
    func heaped() {
        let typed = "様a" + String(repeating: "\u{301}", count: 60)
        #expect(throws: Refusal.invalid("f", "field.control-character")) { try TextRules.line(typed, field: "f", limit: 100) }
        #expect(throws: Refusal.invalid("f", "field.control-character")) { try TextRules.body(typed, field: "f", limit: 100) }
        #expect(throws: Never.self) { try TextRules.body("👨‍👩‍👧‍👦 が\u{308}", field: "f", limit: 100) }
    }

    @Test("refuse a line end or a tab inside a line", arguments: ["a\nb", "a\tb", "a\rb", "a\u{2028}b"])
    func brokenLine(typed: String) {
        #expect(throws: Refusal.invalid("f", "field.control-character")) { try TextRules.line(typed, field: "f", limit: 10) }
    }

    @Test("count what people see as one character, and say the limit")
    func limit() throws {
        let tooLong = Refusal.invalid("f", Refusal.Reason("field.too-long", ["limit": "3"]))
        #expect(try TextRules.line("𠮷野家", field: "f", limit: 3) == "𠮷野家")
        #expect(throws: tooLong) { try TextRules.line("𠮷野家の", field: "f", limit: 3) }
        #expect(throws: tooLong) { try TextRules.body("一\n二三", field: "f", limit: 3) }
    }

    @Test("do not take one character of a thousand accents")
    func accents() {
        let tower = "a" + String(repeating: "\u{301}", count: 1_000)
        #expect(throws: Refusal.self) { try TextRules.line(tower, field: "f", limit: 10) }
        #expect(throws: Refusal.self) { try TextRules.body(tower, field: "f", limit: 10) }
    }
}
