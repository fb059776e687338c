import Testing

@testable import Core

@Suite("Names that look alike")
struct LookAlikeTests {
    @Test(
        "are those that nobody tells apart",
        arguments: [
            ("ガバメントクラウド", "ｶﾞﾊﾞﾒﾝﾄｸﾗｳﾄﾞ"), ("ガバメントクラウド", "ガバメン卜クラウド"), ("ガバメントクラウド", "ガバメント クラウド"), ("ロコミ", "口コミ"),
            ("サーバー", "サ一バー"), ("サーバー", "サ―バ－"), ("カ", "力"), ("ヘルプ", "へルプ"), ("タ方", "夕方"), ("DX", "DХ"), ("DX", "ＤＸ"), ("dx", "DX"),
            ("Open", "Οpen"), ("Idea", "ldea"), ("C1oud", "Cloud"), ("clоud", "cloud"), ("率直な相談", "率直な\u{200B}相談"), ("髙橋会", "高橋会"),
        ]
    )
    func same(one: String, other: String) {
        #expect(LookAlike.isSame(one, other))
        #expect(LookAlike.isSame(other, one))
    }

    @Test(
        "are not those that differ to the eye",
        arguments: [("関東", "関西"), ("窓口改革", "窓口"), ("は", "ば"), ("DX", "DY"), ("防災", "減災"), ("一課", "二課"), ("標準化1", "標準化2")]
    )
    func different(one: String, other: String) {
        #expect(!LookAlike.isSame(one, other))
    }

    @Test("are compared by data that were read whole")
    func data() {
        let members = ConfusableData.groups.split(whereSeparator: { ";:".contains($0) || $0.isWhitespace })
        #expect(members.count > 3_000)
        #expect(LookAlike.skeleton(of: "口") == LookAlike.skeleton(of: "ロ"))
        #expect(LookAlike.skeleton(of: "\u{1D213}") == LookAlike.skeleton(of: "F"), "the last of its group")
    }
}
