import Testing

@testable import Core

@Suite("A code of an app")
struct OneTimeCodeTests {
    /// RFC 6238, appendix B, SHA-1, with eight digits.
    static let vectors: [(Int64, String)] = [
        (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"), (1_234_567_890, "89005924"),
        (2_000_000_000, "69279037"),
        (20_000_000_000, "65353130"),
    ]

    private let secret = Array("12345678901234567890".utf8)

    @Test("is that of the RFC", arguments: vectors)
    func vector(seconds: Int64, digits: String) {
        let step = OneTimeCode.step(at: Moment(milliseconds: seconds * 1000))
        #expect(OneTimeCode.digits(at: step, secret: secret, count: 8) == digits)
        #expect(OneTimeCode.digits(at: step, secret: secret) == digits.suffix(6))
    }

    @Test("is good half a minute early and late, and once", arguments: [(-2, false), (-1, true), (0, true), (1, true), (2, false)])
    func window(offset: Int, isGood: Bool) {
        let now = Moment(milliseconds: 1_795_000_000_000)
        let code = OneTimeCode.digits(at: OneTimeCode.step(at: now) + Int64(offset), secret: secret)
        let step = OneTimeCode.step(of: code, secret: secret, at: now, after: 0)
        #expect((step != nil) == isGood)
        if let step { #expect(OneTimeCode.step(of: code, secret: secret, at: now, after: step) == nil) }
    }

    /// RFC 4648, section 10.
    @Test("has its key in base 32", arguments: [("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"), ("fooba", "MZXW6YTB")])
    func base32(text: String, encoded: String) {
        #expect(Array(text.utf8).base32 == encoded)
    }

    @Test("gives way to a recovery code, typed in any width and case")
    func recovery() throws {
        let code = RecoveryCode()
        #expect(code.text.wholeMatch(of: /[a-z2-7]{4}(-[a-z2-7]{4}){3}/) != nil)
        for typed in [code.text, code.text.uppercased(), code.text.replacing("-", with: " "), code.text.replacing("-", with: "ー") + "　"] {
            #expect(try #require(RecoveryCode(typed: typed)).hash(of: ID(bits: 1)) == code.hash(of: ID(bits: 1)))
        }
        #expect(RecoveryCode(typed: "123456") == nil)
    }
}
