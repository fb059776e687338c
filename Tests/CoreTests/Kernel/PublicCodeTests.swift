import Testing

@testable import Core

@Suite("A code of a local body")
struct PublicCodeTests {
    @Test(
        "is taken where its check digit fits",
        arguments: ["010006", "011002", "011011", "092096", "122041", "130001", "131016", "142077", "271004", "401307", "472018", "473821"]
    )
    func good(text: String) {
        #expect(PublicCode(text)?.text == text)
        #expect(PublicCode(text)?.prefecture == String(text.prefix(2)))
    }

    @Test("has one check digit only", arguments: ["09209", "12204", "13101", "47201"])
    func oneDigit(beginning: String) {
        #expect((0...9).count { PublicCode("\(beginning)\($0)") != nil } == 1)
    }

    @Test(
        "is refused where it is no code",
        arguments: ["", "09209", "0920966", "092095", "09209a", "０９２０９６", "-92096", " 92096", "000000", "480002", "990002", "09２096"]
    )
    func bad(text: String) {
        #expect(PublicCode(text) == nil)
    }
}
