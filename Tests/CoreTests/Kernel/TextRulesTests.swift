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
        "take out what nobody sees and signs that hide or turn text, and refuse nothing for it",
        arguments: [
            0x00, 0x1B, 0x7F, 0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x180E, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x202E, 0x2060, 0x2066,
            0x206A, 0x3164, 0xFE0F, 0xFEFF, 0xFFA0, 0xFFFA, 0xFFFC, 0xFFFF, 0x1FFFE, 0xE0041, 0xE0100,
        ]
    )
    func invisible(sign: UInt32) throws {
        let sign = try #require(Unicode.Scalar(sign))
        #expect(try TextRules.line("a\(sign)b", field: "f", limit: 10) == "ab")
        #expect(try TextRules.body("a\(sign)b", field: "f", limit: 10) == "ab")
        #expect(throws: Refusal.invalid("f", "field.empty")) { try TextRules.line("\(sign)\(sign)", field: "f", limit: 10) }
    }

    @Test(
        "refuse in a line letters that only one office has, and say where",
        arguments: [
            ("山\u{E000}", "山", "U+E000"), ("とても長い課の名前\u{F0000}", "ても長い課の名前", "U+F0000"), ("a\u{378}", "a", "U+378"),
        ]
    )
    func strange(typed: String, before: String, code: String) {
        let flaw = Refusal.invalid("f", Refusal.Reason("field.strange-letter", ["before": before, "code": code]))
        #expect(throws: flaw) { try TextRules.line(typed, field: "f", limit: 30) }
        #expect(throws: Never.self) { try TextRules.body(typed, field: "f", limit: 30) }
    }

    @Test("say of the first letter that it is the first")
    func strangeFirst() {
        #expect(throws: Refusal.invalid("f", Refusal.Reason("field.strange-letter-first", ["code": "U+E001"]))) {
            try TextRules.line("\u{E001}田", field: "f", limit: 30)
        }
    }

    @Test("leave emoji that are joined in a text")
    func joined() throws {
        #expect(try TextRules.body("👩‍🚒", field: "f", limit: 10) == "👩‍🚒")
    }

    @Test("refuse marks that are heaped upon one letter")
    func heaped() {
        let typed = "様a" + String(repeating: "\u{301}", count: 60)
        let flaw = Refusal.invalid("f", Refusal.Reason("field.heaped-marks", ["before": "様", "code": "U+E1"]))
        #expect(throws: flaw) { try TextRules.line(typed, field: "f", limit: 100) }
        #expect(throws: flaw) { try TextRules.body(typed, field: "f", limit: 100) }
        #expect(throws: Never.self) { try TextRules.body("👨‍👩‍👧‍👦 が\u{308}", field: "f", limit: 100) }
    }

    @Test(
        "make one space of a line end, a tab or a blank pattern inside a line",
        arguments: [
            "a\nb", "a\tb", "a\rb", "a\r\nb", "a\u{2028}b", "a\u{0B}b", "a\u{0C}b", "a\u{85}b", "a\t\t\nb", "a\u{2800}b", "a\u{A0}b",
        ]
    )
    func brokenLine(typed: String) throws {
        #expect(try TextRules.line(typed, field: "f", limit: 10) == "a b")
    }

    @Test(
        "keep the line ends of Word and pages in a text",
        arguments: ["一\u{0B}二", "一\u{0C}二", "一\u{85}二", "一\u{2028}二", "一\u{2029}二", "一\r\n二"]
    )
    func foreignLineEnds(typed: String) throws {
        #expect(try TextRules.body(typed, field: "f", limit: 10) == "一\n二")
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
