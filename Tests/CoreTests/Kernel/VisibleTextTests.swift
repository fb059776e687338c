import Testing

@testable import Core

@Suite("What is visible of a text")
struct VisibleTextTests {
    @Test("is the whole text where everything in it can be seen, the tabs of cells too")
    func untouched() {
        for text in ["予算\t1,200\n人数\t30", "👩‍🚒 👍🏽 🏳️‍🌈 1️⃣ ☕️", "葛\u{E0100}城市", "神\u{FE00}", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "ｶﾞ｡", "می‌خواهم", "　字下げ"] {
            let visible = VisibleText(text)
            #expect(Array(visible.text.unicodeScalars) == Array(text.unicodeScalars), "\(text)")
            #expect(visible.removed == 0)
        }
    }

    @Test("says how many characters went")
    func counted() {
        let visible = VisibleText("\u{FEFF}市\u{200B}民\u{AD}課\u{0B}窓口\r\n")
        #expect(visible == VisibleText(visible.text, removed: 3))
        #expect(visible.text == "市民課\n窓口\n")
    }

    @Test("is what the title of a text is taken from: a first line of nothing is none")
    func title() throws {
        let (title, text) = try TitledText.read("\u{FEFF}\u{200B}\n\u{FEFF}見出し\t二\u{0B}本文\u{200B}です")
        #expect(title.text == "見出し 二")
        #expect(text.text == "本文です")
    }

    @Test(
        "is without what chooses a form of nothing, or joins nothing",
        arguments: [
            ("a\u{FE0F}", "a"), ("か\u{E0100}", "か"), ("市\u{200D}民", "市民"), ("\u{200D}👩", "👩"), ("👩\u{200D}市", "👩市"), ("a\u{E0067}", "a"),
        ]
    )
    func stray(typed: String, seen: String) {
        #expect(Array(VisibleText(typed).text.unicodeScalars) == Array(seen.unicodeScalars))
        #expect(VisibleText(typed).removed == 1)
    }
}

extension VisibleText {
    fileprivate init(_ text: String, removed: Int) {
        self = VisibleText(text + String(repeating: "\u{200B}", count: removed))
    }
}
