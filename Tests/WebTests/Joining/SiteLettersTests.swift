import Core
import Foundation
import Testing

@testable import Web

@Suite("The words of letters")
struct SiteLettersTests {
    @Test("leave nothing open, in both languages", arguments: LetterKind.allCases, ["ja", "en", nil])
    func complete(_ kind: LetterKind, _ language: String?) {
        let values = [
            "name": "野沢", "community": "試しの寄合", "link": "https://yoriai.example/link/x", "minutes": "30", "days": "3", "reason": "理由です",
            "title": "公開の始め方", "solved": "最初の公開", "field": "関東", "actor": "相川 誠",
        ]
        let letter = SiteLetters().letter(kind, values: values, language: language)
        #expect(!letter.subject.hasPrefix("letter."))
        #expect(letter.body.contains("https://yoriai.example/link/x"))
        for text in [letter.subject, letter.body] { #expect(!text.contains(/[{}]/)) }
        #expect(letter.subject.contains("試しの寄合"))
    }
}
