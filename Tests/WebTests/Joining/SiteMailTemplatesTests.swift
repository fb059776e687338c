import Core
import Foundation
import Testing

@testable import Web

@Suite("The words of letters")
struct SiteLettersTests {
    @Test("leave nothing open, in both languages", arguments: MailKind.allCases, ["ja", "en", nil])
    func complete(_ kind: MailKind, _ language: String?) {
        let values = [
            "name": "野沢", "community": "試しの寄合", "link": "https://yoriai.example/link/x", "minutes": "30", "days": "3", "reason": "理由です",
            "title": "公開の始め方", "solved": "最初の公開", "field": "関東", "actor": "相川 誠",
        ]
        let letter = SiteMailTemplates().letter(kind, values: values, language: language)
        #expect(!letter.subject.hasPrefix("letter."))
        #expect(letter.body.contains("https://yoriai.example/link/x"))
        for text in [letter.subject, letter.body] { #expect(!text.contains(/[{}]/)) }
        #expect(letter.subject.contains("試しの寄合"))
    }

    @Test("address everybody in one way, and leave name, address and contact of the community to the one signature below")
    func form() {
        var seen = 0
        for (language, salutation) in [("ja", "野沢 様\n\n"), ("en", "Dear 野沢,\n\n")] {
            for kind in MailKind.allCases {
                let values = ["name": "野沢", "community": "試しの寄合", "link": "https://yoriai.example/link/x"]
                let body = SiteMailTemplates().letter(kind, values: values, language: language).body
                // For an address without an account there is no name.
                #expect(body.hasPrefix(salutation) == (kind != .noAccount), "\(kind)")
                #expect(!body.contains("試しの寄合\n") || !body.hasSuffix("試しの寄合\n"), "\(kind) signs by itself")
                seen += 1
            }
        }
        #expect(seen == 2 * 27)
        for language in ["ja", "en"] {
            let signature = SiteMailTemplates().signature(
                community: "試しの寄合",
                site: "https://yoriai.example/",
                contact: "help@city.example.jp",
                language: language
            )
            #expect(signature.hasPrefix("\n-- \n"))
            for words in ["試しの寄合", "https://yoriai.example/", "help@city.example.jp"] { #expect(signature.contains(words)) }
        }
    }
}
