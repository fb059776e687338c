import HTML
import Testing

@testable import Web

@Suite("The heading of a title")
struct TitleHeadingTests {
    @Test(
        "is cut behind sentences and commas, but for what is too short to stand alone",
        arguments: [
            ("転出と同時に来る「小学校の転校」、どの課で受けますか", ["転出と同時に来る「小学校の転校」、", "どの課で受けますか"]),
            ("契約の更新月がまったく分かりません。何から調べますか", ["契約の更新月がまったく分かりません。", "何から調べますか"]),
            ("毎月の定例会、初めて一人で出ます。これは聞いておくという質問は？", ["毎月の定例会、", "初めて一人で出ます。", "これは聞いておくという質問は？"]),
            ("はい、分かりました", ["はい、分かりました"]), ("電話応対の要約、文字起こし", ["電話応対の要約、文字起こし"]), ("", [""]), ("、。、。、。、。、。、。、。", ["、。、。、。、", "。、。、。、。"]),
        ]
    )
    func clauses(_ title: String, _ clauses: [String]) {
        #expect(TitleHeading.clauses(of: title) == clauses)
        #expect(TitleHeading.clauses(of: title).joined() == title)
    }

    @Test("holds each clause together where there are several")
    func spans() {
        #expect(written("どの課で受けますか") == "<h1>どの課で受けますか</h1>")
        let (first, second) = ("転出と同時に来る「小学校の転校」、", "どの課で受けますか")
        #expect(written(first + second) == "<h1><span class=\"clause\">\(first)</span><span class=\"clause\">\(second)</span></h1>")
    }

    private func written(_ title: String) -> String {
        let html = HTML()
        TitleHeading.write(html, title)
        return html.string
    }
}
