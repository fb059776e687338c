import Core
import Testing
import Web

@Suite("Numbers in addresses and forms")
struct NumbersFromOutsideTests {
    private static let numbers = [
        "-9223372036854775809", "-9223372036854775808", "-1", "0", "48", "99999", "9223372036854775806", "9223372036854775807",
        "9223372036854775808", "1e400", "１２", "",
    ]

    @Test("end nothing, however large or small they are")
    func addresses() async throws {
        let site = try await TestSite()
        let topic = try await site.start("除雪", "電話", by: .nozawa)
        try await site.feed()
        try await site.run { browser in
            var asked = 0
            for number in Self.numbers {
                for address in [
                    "/search?q=a&page=\(number)", "/search.atom?q=a&page=\(number)", "/search.json?q=after:R\(number)",
                    "/search?q=after:R\(number)%20until:\(number)",
                    "/search?q=%22\(number)%22%20-\(number)", "/organisations?prefecture=\(number)",
                    "/organisations/092096/similar?prefecture=\(number)",
                    "/questions?pref=\(number)", "/questions.atom?pref=\(number)&state=\(number)",
                    "/topics/\(topic)?after=\(number)&before=\(number)", "/live?topic=\(topic)&after=\(number)&wait=0",
                    "/search.atom?q=a&order=\(number)&page=\(number)", "/search.json?q=a&order=\(number)&page=\(number)",
                ] {
                    let status = try await browser.get(address.replacing("１２", with: "%EF%BC%91%EF%BC%92"), as: .nozawa).status
                    #expect(status < 500, "\(address)")
                    asked += 1
                }
                let form = ["upto": number, "version": number, "fiscalYear": number]
                #expect(try await browser.post("/topics/\(topic)/read", form, as: .nozawa).status < 500, "\(number)")
            }
            #expect(asked == 156)
        }
    }

    @Test("are taken within their bounds only")
    func bounds() {
        func number(_ text: String) -> Int? { Form(["n": text]).number("n", in: 1...25) }
        #expect(["1", "25", "007"].map(number) == [1, 25, 7])
        #expect(
            ["0", "26", "-1", "", "x", "9223372036854775807", "-9223372036854775808", "9223372036854775808", "1.5", "１"].allSatisfy {
                number($0) == nil
            }
        )
        #expect(Form(["n": "9223372036854775807"]).position("n") == nil)
    }
}
