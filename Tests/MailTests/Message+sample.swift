@testable import Mail

extension Message {
    static func sample(
        subject: String = "窓口の受付時間について",
        name: String = "総務課 山田",
        to mailbox: String = "soumu@city.example.jp",
        text: String = "一行目\n.\r\n二行目　全角\rthe end",
        unique: String = "0190abcd-1"
    ) throws -> Message {
        try Message(
            id: MessageID(unique: unique, domain: "yoriai.example.jp"),
            from: Address("noreply@yoriai.example.jp", name: "寄合"),
            to: Address(mailbox, name: name),
            subject: subject,
            text: text,
            date: 1_795_238_451_123,
            replyTo: Address("reply@yoriai.example.jp")
        )
    }
}
