import Core
import HTML
import Markdown
import Testing

@testable import Web

@Suite("Mail addresses in an archive")
struct ArchiveTextTests {
    private func page(_ body: String) -> String {
        let html = HTML()
        MarkdownHTML(html: html, mentions: [], place: ArchivePath.place).write(ArchiveText.document(body))
        return html.string
    }

    @Test(
        "are hidden however they are typed",
        arguments: [
            "窓口は soumu@city.example.jp です", "ｓｏｕｍｕ＠ｃｉｔｙ．ｅｘａｍｐｌｅ．ｊｐ", "soumu＠city.example.jp", "soumu@**city.example.jp**",
            "*soumu*@city.example.jp",
            "[連絡先](mailto:soumu@city.example.jp)", "[soumu@city.example.jp](https://a.jp)", "`soumu@city.example.jp`",
            "```soumu@city.example.jp\nsoumu@city.example.jp\n```", "| a |\n|---|\n| soumu@city.example.jp |", "- soumu@city.example.jp",
            "> soumu@city.example.jp",
            "[問合せ](https://a.jp/?to=soumu@city.example.jp)", "# soumu@city.example.jp", "soumu﹫city.example.jp",
        ]
    )
    func hidden(body: String) {
        let narrow = String(
            String.UnicodeScalarView(
                page(body).unicodeScalars.map { scalar in
                    (0xFF01...0xFF5E).contains(scalar.value) ? Unicode.Scalar(UInt8(scalar.value - 0xFEE0)) : scalar
                }
            )
        )
        #expect(!narrow.contains("soumu@"))
        #expect(!narrow.contains("city.example"))
        #expect(!narrow.contains("soumu") || !narrow.contains("example"))
    }

    @Test("take nothing else with them")
    func rest() {
        #expect(page("窓口は soumu@city.example.jp です。@真岡市 a@b") == "<p>窓口は ［メールアドレス］ です。@真岡市 a@b</p>")
        #expect(ArchiveText.plain("件名：ｓｏｕｍｕ＠ｃｉｔｙ．ｅｘａｍｐｌｅ．ｊｐまで") == "件名：［メールアドレス］まで")
        #expect(ArchiveText.plain("a@b.jp、c@d.jp。") == "［メールアドレス］、［メールアドレス］。")
        #expect(ArchiveText.plain("受付@1階") == "受付@1階")
    }
}
