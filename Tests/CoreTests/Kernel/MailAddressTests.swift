import Core
import Testing

@Suite("A mail address")
struct MailAddressTests {
    @Test(
        "is taken in one spelling",
        arguments: [
            ("Yamada.Taro@City.Moka.LG.jp", "yamada.taro@city.moka.lg.jp"), (" a+b@digital.go.jp\n", "a+b@digital.go.jp"),
            ("ｙａｍａｄａ＠ｐｒｅｆ．ｅｘａｍｐｌｅ．ｌｇ．ｊｐ", "yamada@pref.example.lg.jp"),
        ]
    )
    func spelling(typed: String, text: String) throws {
        #expect(try MailAddress(typed).text == text)
    }

    @Test(
        "is refused where it is none",
        arguments: [
            "yamada", "@lg.jp", "a@", "a@b", "a@@b.jp", "a@b@c.jp", ".a@b.jp", "a.@b.jp", "a..b@c.jp", "a b@c.jp", "a\u{0}@c.jp", "a@-b.jp",
            "a@b..jp", "山田@b.jp", "a@市.jp", "\"a\"@b.jp", "a@b.jp\r\nBcc: x@y.jp", "a@127.0.0.1", "<a@b.jp>",
            String(repeating: "a", count: 65) + "@b.jp",
            "a@" + String(repeating: "b.", count: 130) + "jp",
        ]
    )
    func malformed(typed: String) {
        #expect(throws: Refusal.invalid("mail", "mail.malformed")) { try MailAddress(typed) }
    }

    @Test("knows its domain and what remains of it label by label")
    func suffixes() throws {
        let mail = try MailAddress("a@city.moka.lg.jp")
        #expect(mail.domain == "city.moka.lg.jp")
        #expect(mail.suffixes == ["city.moka.lg.jp", "moka.lg.jp", "lg.jp", "jp"])
    }

    @Test("prints without the person")
    func printing() throws {
        let mail = try MailAddress("yamada@city.moka.lg.jp")
        #expect("\(mail) \(String(reflecting: mail))" == "…@city.moka.lg.jp …@city.moka.lg.jp")
    }
}
