import Foundation
import FoundationXML
import Testing

@testable import Web

@Suite("Written XML")
struct XMLTextTests {
    @Test("is read as it was meant, whatever stands in it", arguments: ["a<b>&amp;\"'", "]]>", "\u{0}\u{8}\u{1F}\u{FFFF}話", "\t\n", "🏔️ ㈱"])
    func escaping(_ words: String) throws {
        var xml = XMLText()
        xml.element("feed", [("title", words)]) { xml in
            xml.element("title", text: words)
            xml.empty("link", [("href", words)])
        }
        let feed = try AtomReader.read(xml.text)
        let allowed = String(
            String.UnicodeScalarView(
                words.unicodeScalars.filter { $0.value >= 0x20 && $0 != "\u{FFFF}" || "\t\n".unicodeScalars.contains($0) }
            )
        )
        #expect(feed.titles == [allowed])
    }
}
