import Testing

@testable import Mail

@Suite("A whole letter")
struct RenderedMessageTests {
    @Test("goes out as these bytes: names, subject and text in Japanese, a line longer than mail allows, under another letter")
    func bytes() throws {
        let message = try Message(
            id: MessageID(unique: "01kaexample0000000000000001", domain: "yoriai.city.example.jp"),
            from: Address("yoriai@city.example.jp", name: "寄合"),
            to: Address(
                "yamada.hanako.digital@pref.example.lg.jp",
                name: "企画政策部情報政策課デジタル推進係　山田 花子（会計年度任用職員）"
            ),
            subject: "「除雪の電話の受付は、どうしていますか。」に、大田原市の栗原 直人さんが返信しました（寄合）",
            text: """
                山田 花子さん

                .行の頭の点も、"引用符"も、森鷗外も𠮷野も👨‍👩‍👧も、そのまま届きます。
                \(String(repeating: "長い行は折らずに送ります。", count: 12))
                https://yoriai.city.example.jp/topics/01kaexample0000000000000002?at=01kaexample0000000000000003
                最後の行に、改行はありません
                """,
            date: 1_795_238_451_123,
            replyTo: Address("madoguchi@city.example.jp"),
            inReplyTo: MessageID(unique: "01kaexample0000000000000000", domain: "yoriai.city.example.jp")
        )
        #expect(String(decoding: message.rendered, as: UTF8.self) == Self.expected.replacing("\n", with: "\r\n"))
    }

    /// With LF instead of CRLF.
    private static let expected = """
        Date: Sat, 21 Nov 2026 05:20:51 +0000
        From: =?UTF-8?B?5a+E5ZCI?= <yoriai@city.example.jp>
        To: =?UTF-8?B?5LyB55S75pS/562W6YOo5oOF5aCx5pS/562W6Kqy44OH44K444K/44Or5o6o?=
         =?UTF-8?B?6YCy5L+C44CA5bGx55SwIOiKseWtkO+8iOS8muioiOW5tOW6puS7u+eUqA==?=
         =?UTF-8?B?6IG35ZOh77yJ?= <yamada.hanako.digital@pref.example.lg.jp>
        Subject: =?UTF-8?B?44CM6Zmk6Zuq44Gu6Zu76Kmx44Gu5Y+X5LuY44Gv44CB44Gp44GG?=
         =?UTF-8?B?44GX44Gm44GE44G+44GZ44GL44CC44CN44Gr44CB5aSn55Sw5Y6f5biC44Gu?=
         =?UTF-8?B?5qCX5Y6fIOebtOS6uuOBleOCk+OBjOi/lOS/oeOBl+OBvuOBl+OBn++8iA==?=
         =?UTF-8?B?5a+E5ZCI77yJ?=
        Message-ID: <01kaexample0000000000000001@yoriai.city.example.jp>
        Reply-To: <madoguchi@city.example.jp>
        In-Reply-To: <01kaexample0000000000000000@yoriai.city.example.jp>
        References: <01kaexample0000000000000000@yoriai.city.example.jp>
        Auto-Submitted: auto-generated
        X-Auto-Response-Suppress: All
        MIME-Version: 1.0
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: base64

        5bGx55SwIOiKseWtkOOBleOCkw0KDQou6KGM44Gu6aCt44Gu54K544KC44CBIuW8leeUqOespiLj
        goLjgIHmo67pt5flpJbjgoLwoK636YeO44KC8J+RqOKAjfCfkanigI3wn5Gn44KC44CB44Gd44Gu
        44G+44G+5bGK44GN44G+44GZ44CCDQrplbfjgYTooYzjga/mipjjgonjgZrjgavpgIHjgorjgb7j
        gZnjgILplbfjgYTooYzjga/mipjjgonjgZrjgavpgIHjgorjgb7jgZnjgILplbfjgYTooYzjga/m
        ipjjgonjgZrjgavpgIHjgorjgb7jgZnjgILplbfjgYTooYzjga/mipjjgonjgZrjgavpgIHjgorj
        gb7jgZnjgILplbfjgYTooYzjga/mipjjgonjgZrjgavpgIHjgorjgb7jgZnjgILplbfjgYTooYzj
        ga/mipjjgonjgZrjgavpgIHjgorjgb7jgZnjgILplbfjgYTooYzjga/mipjjgonjgZrjgavpgIHj
        gorjgb7jgZnjgILplbfjgYTooYzjga/mipjjgonjgZrjgavpgIHjgorjgb7jgZnjgILplbfjgYTo
        oYzjga/mipjjgonjgZrjgavpgIHjgorjgb7jgZnjgILplbfjgYTooYzjga/mipjjgonjgZrjgavp
        gIHjgorjgb7jgZnjgILplbfjgYTooYzjga/mipjjgonjgZrjgavpgIHjgorjgb7jgZnjgILplbfj
        gYTooYzjga/mipjjgonjgZrjgavpgIHjgorjgb7jgZnjgIINCmh0dHBzOi8veW9yaWFpLmNpdHku
        ZXhhbXBsZS5qcC90b3BpY3MvMDFrYWV4YW1wbGUwMDAwMDAwMDAwMDAwMDAyP2F0PTAxa2FleGFt
        cGxlMDAwMDAwMDAwMDAwMDAwMw0K5pyA5b6M44Gu6KGM44Gr44CB5pS56KGM44Gv44GC44KK44G+
        44Gb44KTDQo=

        """
}
