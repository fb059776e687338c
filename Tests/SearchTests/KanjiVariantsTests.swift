import Foundation
import Testing

@testable import Search

@Suite("Variants of kanji")
struct KanjiVariantsTests {
    @Test(
        "are one with the usual form",
        arguments: [
            ("𠮷田", "吉田"), ("髙橋", "高橋"), ("宮﨑", "宮崎"), ("宮嵜", "宮崎"), ("渡邊", "渡辺"), ("渡邉", "渡辺"), ("齋藤", "斎藤"), ("齊藤", "斉藤"),
            ("濵田", "浜田"), ("濱田", "浜田"), ("嶋", "島"), ("嶌", "島"), ("冨田", "富田"), ("德永", "徳永"), ("淸水", "清水"), ("靑木", "青木"), ("桒原", "桑原"),
            ("𣘺本", "橋本"), ("圡屋", "土屋"), ("栁田", "柳田"), ("櫻井", "桜井"), ("瀨戸", "瀬戸"), ("淵", "渕"), ("薮", "籔"), ("萬年", "万年"), ("龍", "竜"),
            ("剝", "剥"), ("鷗", "鴎"), ("遙", "遥"), ("亙", "亘"), ("凛", "凜"), ("内閣", "內閣"), ("說", "説"), ("礒部", "磯部"), ("葛\u{E0100}城", "葛城"),
            ("辻\u{FE00}", "辻"), ("祇\u{E0101}園", "祇園"),
        ]
    )
    func same(left: String, right: String) {
        #expect(KanjiVariants.fold(left) == KanjiVariants.fold(right))
        #expect(Folding(left).foldedText == Folding(right).foldedText)
    }

    @Test(
        "leave different kanji apart, and those that only Chinese writes with one",
        arguments: [
            ("畑", "畠"), ("斉藤", "斎藤"), ("埼", "崎"), ("云", "雲"), ("后", "後"), ("里", "裏"), ("机", "機"), ("干", "乾"), ("谷", "穀"), ("面", "麺"),
            ("余", "予"), ("川", "河"),
        ]
    )
    func different(left: String, right: String) {
        #expect(KanjiVariants.fold(left) != KanjiVariants.fold(right))
    }

    @Test("lead to a usual form that leads no further")
    func final() {
        let pairs = KanjiVariants.table.split { $0 == " " || $0 == "\n" }.map { Array($0.unicodeScalars) }
        #expect(pairs.count == 1630)
        #expect(pairs.allSatisfy { $0.count == 2 && $0[0] != $0[1] && KanjiVariants.usual($0[0]) == KanjiVariants.usual($0[1]) })
    }

    @Test("make no two names of public bodies equal but 鹿嶋市 and 鹿島市")
    func bodies() throws {
        let file = URL(filePath: #filePath).appending(path: "../../../Data/bodies.csv").standardized
        let names = Set(
            try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst().compactMap {
                $0.split(separator: ",").dropFirst(2).first
            }
        )
        #expect(names.count > 1_900)
        let equal = Dictionary(grouping: names) { KanjiVariants.fold(String($0)) }.values.filter { $0.count > 1 }
        #expect(equal.map(Set.init) == [["鹿嶋市", "鹿島市"]])
    }
}
