import Formats
import Foundation

extension CivilDate {
    /// A date as people in Japan write it: `2026-11-29`, `2026/11/29`, `2026年11月29日`, `令和8年11月29日`, `R8.11.29`; digits of any width.
    init?(typed: String) {
        let text = typed.precomposedStringWithCompatibilityMapping.filter { !$0.isWhitespace }.replacing("元年", with: "1年")
        let match = text.wholeMatch(of: /(令和|平成|昭和|[RHSrhs])?([0-9]{1,4})(?:年|[\-\/.])([0-9]{1,2})(?:月|[\-\/.])([0-9]{1,2})日?/)
        guard let match, let number = Int(match.2), let month = Int(match.3), let day = Int(match.4) else { return nil }
        let first =
            switch match.1?.uppercased() {
            case "令和", "R": 2018
            case "平成", "H": 1988
            case "昭和", "S": 1925
            default: 0
            }
        guard first > 0 || number >= 1000, first == 0 || (1...99).contains(number) else { return nil }
        self.init(year: first + number, month: month, day: day)
    }

    /// `2026-11-29`
    package var iso: String {
        let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
        let digits = "\(year)"
        return "\(String(repeating: "0", count: max(0, 4 - digits.count)) + digits)-\(two(month))-\(two(day))"
    }

    /// Reads what `iso` wrote.
    package init?(iso: String) {
        guard let match = iso.wholeMatch(of: /([0-9]{4})-([0-9]{2})-([0-9]{2})/), let year = Int(match.1), let month = Int(match.2),
            let day = Int(match.3)
        else { return nil }
        self.init(year: year, month: month, day: day)
    }
}
