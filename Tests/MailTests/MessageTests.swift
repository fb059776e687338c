import Testing

@testable import Mail

@Suite("A mail")
struct MessageTests {
    @Test(
        "is read back by another program as it was written",
        .enabled(if: Python.hasSink, "python3 with aiosmtpd is not installed"),
        arguments: [
            ("窓口の受付時間について", "総務課　山田 花子"), ("Hello", "Taro Yamada"), ("=?UTF-8?B?44GC?=", "Yamada, Taro (Soumu)"),
            ("  two  spaces ", "a\"b\\c"),
            (String(repeating: "とても長い件名👨‍👩‍👧", count: 20), "企画政策部　山田"), ("", "森鷗外𠮷野"),
            (String(repeating: "long words in ASCII ", count: 10), "Taro O'Yamada-Suzuki"),
            ("e\(String(repeating: "\u{301}", count: 60))", "あ"),
            ("ｱｲｳ①㈱髙﨑", "ﾔﾏﾀﾞ"),
        ]
    )
    func readBack(subject: String, name: String) throws {
        let message = try Message.sample(subject: subject, name: name)
        let mail = try Python.decode(message.rendered)
        #expect(mail.subject == subject)
        #expect(mail.toName == name)
        #expect(mail.to == "soumu@city.example.jp")
        #expect(mail.fromName == "寄合")
        #expect(mail.text == "一行目\n.\n二行目　全角\nthe end\n")
        #expect(mail.date == "2026-11-21T05:20:51+00:00")
        #expect(mail.id == "<0190abcd-1@yoriai.example.jp>")
        #expect(mail.replyTo == "reply@yoriai.example.jp")
        #expect(mail.automatic == "auto-generated")
        #expect(mail.longestLine <= 78)
        #expect(mail.defects.isEmpty)
    }

    @Test(
        "keeps a long name whole",
        .enabled(if: Python.hasSink, "python3 with aiosmtpd is not installed"),
        arguments: [
            "企画政策部情報政策課デジタル推進係　山田 花子（会計年度任用職員）", String(repeating: "Long Name", count: 10),
        ]
    )
    func longName(name: String) throws {
        let mail = try Python.decode(Message.sample(name: name).rendered)
        #expect(mail.wholeTo == name + " <soumu@city.example.jp>")
        #expect(mail.longestLine <= 76)
    }

    @Test("is ASCII throughout, with CRLF at the end of each line and nowhere else")
    func wire() throws {
        let bytes = try Message.sample(subject: "件名", name: "名前").rendered
        #expect(bytes.allSatisfy { $0 < 0x80 })
        for (index, byte) in bytes.enumerated() where byte == 10 { #expect(bytes[index - 1] == 13) }
        for (index, byte) in bytes.enumerated() where byte == 13 { #expect(bytes[index + 1] == 10) }
    }

    @Test("splits no character between encoded words")
    func words() throws {
        let header = EncodedText.header("Subject", String(repeating: "髙👨‍👩‍👧か\u{3099}", count: 30))
        let lines = header.split(separator: "\r\n")
        #expect(lines.count > 5)
        for line in lines {
            #expect(line.utf8.count <= 76)
            let word = try #require(line.split(separator: " ").last)
            #expect(word.utf8.count <= 75)
            #expect(word.hasPrefix("=?UTF-8?B?"))
            #expect(word.hasSuffix("?="))
            let text = try #require(Python.text(ofBase64: word.dropFirst(10).dropLast(2)))
            #expect(text.allSatisfy { ["髙", "👨‍👩‍👧", "か\u{3099}"].contains($0) })
        }
    }

    @Test(
        "takes no line ends or controls into its headers",
        arguments: ["a\r\nBcc: x@y.jp", "a\nb", "a\rb", "a\u{0}", "a\u{85}b", "a\u{2028}b", "a\u{7F}", "\u{1B}$B"]
    )
    func injection(text: String) throws {
        let address = try Address("a@b.jp")
        let id = try MessageID(unique: "1", domain: "b.jp")
        #expect(throws: Message.InvalidSubject()) { try Message(id: id, from: address, to: address, subject: text, text: "", date: 0) }
        #expect(throws: Address.Invalid.name) { try Address("a@b.jp", name: text) }
        #expect(throws: Address.Invalid.mailbox) { try Address(text + "@b.jp") }
        #expect(throws: Address.Invalid.mailbox) { try Address("a@b.jp" + text) }
        #expect(throws: MessageID.Invalid()) { try MessageID(unique: text, domain: "b.jp") }
        #expect(throws: MessageID.Invalid()) { try MessageID(unique: "1", domain: text) }
    }

    @Test(
        "goes to plain mailboxes only",
        arguments: [
            "", "a", "@", "a@", "@b", "a@b@c", "a b@c.jp", "a@b c.jp", "a..b@c.jp", ".a@c.jp", "a.@c.jp", "a@b..jp", "a@[127.0.0.1]",
            "山田@b.jp", "a@例え.jp", "<a@b.jp>",
            "\"a\"@b.jp", "a@b.jp,c@d.jp", String(repeating: "a", count: 65) + "@b.jp", "a@" + String(repeating: "b", count: 253),
        ]
    )
    func mailboxes(mailbox: String) {
        #expect(throws: Address.Invalid.mailbox) { try Address(mailbox) }
    }

    @Test("has an address without a name when the name is empty") func emptyName() throws {
        #expect(try Address("a+b@localhost", name: "") == Address("a+b@localhost"))
    }

    @Test(
        "is dated right at the edges of the calendar",
        arguments: [
            (Int64(0), "Thu, 1 Jan 1970 00:00:00 +0000", "19700101T000000.000Z"),
            (951_782_400_000, "Tue, 29 Feb 2000 00:00:00 +0000", "20000229T000000.000Z"),
            (1_709_251_199_999, "Thu, 29 Feb 2024 23:59:59 +0000", "20240229T235959.999Z"),
            (1_735_689_599_000, "Tue, 31 Dec 2024 23:59:59 +0000", "20241231T235959.000Z"),
            (4_107_542_400_000, "Mon, 1 Mar 2100 00:00:00 +0000", "21000301T000000.000Z"),
            (-1, "Wed, 31 Dec 1969 23:59:59 +0000", "19691231T235959.999Z"),
        ]
    )
    func dates(milliseconds: Int64, mail: String, file: String) {
        #expect(Timestamp(milliseconds: milliseconds).mail == mail)
        #expect(Timestamp(milliseconds: milliseconds).file == file)
    }
}
