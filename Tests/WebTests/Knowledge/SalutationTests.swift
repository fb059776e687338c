import Testing

@testable import Core
@testable import Web

@Suite("Whom an answer turns to")
struct SalutationTests {
    private let mentions = [
        Mention(token: "@野沢美咲", target: .member(ID<Member>(bits: 1))), Mention(token: "@野沢", target: .member(ID<Member>(bits: 2))),
        Mention(token: "#雑談", target: .channel(ID<Core.Channel>(bits: 3))),
    ]

    @Test(
        "is left away where it only calls somebody",
        arguments: [
            ("@野沢美咲さん、一覧からです。", "一覧からです。"), ("@野沢美咲 一覧から", "一覧から"), ("@野沢美咲さんへ\n\n一覧から", "一覧から"),
            ("@野沢様：一覧から", "一覧から"), ("@野沢美咲さん、@野沢さん！一覧から", "一覧から"), ("@野沢美咲さんへ、一覧から", "一覧から"),
        ]
    )
    func removed(text: String, rest: String) {
        #expect(Salutation.removed(from: text, mentions: mentions) == rest)
    }

    @Test(
        "stays where the sentence needs it, or nobody bears the name",
        arguments: [
            "@野沢美咲さんの案でよいです。", "@野沢美咲さんへお願いします。", "@栗原直人さん、一覧から", "一覧から。@野沢美咲さん、", "#雑談 で", "@野沢美咲さん、",
            "    字下げ",
        ]
    )
    func kept(text: String) {
        #expect(Salutation.removed(from: text, mentions: mentions) == text)
    }
}
