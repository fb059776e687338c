import Core
import Foundation

/// A time as typed by an operator: `2026-11-21T08:30:00Z`, `2026/11/21 17:30`, `2026年11月21日 17時`, `令和8年11月21日`.
///
/// Without a zone it is Japan Standard Time. Missing parts can be anything: a date is the whole day.
package struct BackupTime: Sendable {
    /// The last matching moment.
    package let end: Moment

    package static let examples = "2026-11-21T17:30+09:00, 2026-11-21T08:30:00Z, \"2026/11/21 17:30\" or 2026年11月21日"

    /// Nil for unparsable text and invalid dates.
    package init?(_ typed: String) {
        let form =
            /(?<era>R\s*)?(?<year>\d{1,4})-(?<month>\d{1,2})(?:-(?<day>\d{1,2})(?<clock>[T ]+[\d:]+)?\s*(?<zone>Z|[+-]\d{2}(?::?\d{2})?)?)?/
        guard let found = Self.plain(typed).wholeMatch(of: form)?.output, let month = Int(found.month), let number = Int(found.year),
            let offset = Self.offset(found.zone), let clock = Self.clock(found.clock)
        else { return nil }
        // 令和元年 is 2019.
        let year = found.era == nil ? number : number + 2018
        guard found.era == nil ? (1970...9999).contains(year) : (1...200).contains(number) else { return nil }
        let shift = (9 * 60 - offset) * 60
        if let day = found.day.flatMap({ Int($0) }) {
            guard let midnight = JapanTime.midnight(year: year, month: month, day: day) else { return nil }
            end = Moment(milliseconds: midnight.adding(shift + clock.seconds + clock.span).milliseconds - 1)
        } else {
            let next = month == 12 ? (year + 1, 1) : (year, month + 1)
            guard (1...12).contains(month), let midnight = JapanTime.midnight(year: next.0, month: next.1, day: 1) else { return nil }
            end = Moment(milliseconds: midnight.adding(shift).milliseconds - 1)
        }
    }

    /// In the form with hyphens and colons: `R8-11-21 17:30`.
    private static func plain(_ typed: String) -> String {
        var text = typed.precomposedStringWithCompatibilityMapping.trimmingCharacters(in: .whitespaces)
        let signs = [
            ("令和", "R"), ("元年", "1-"), ("年", "-"), ("月", "-"), ("日", " "), ("時", ":"), ("分", ":"), ("秒", ""), ("/", "-"), (".", "-"),
            ("- ", "-"),
        ]
        for (sign, plain) in signs { text = text.replacing(sign, with: plain) }
        return text.replacing(/[:\- ]+$/, with: "").replacing(/:(?=[+Z])/, with: "")
    }

    /// Seconds since midnight, and the length of the named span.
    private static func clock(_ text: Substring?) -> (seconds: Int, span: Int)? {
        guard let text else { return (0, 86_400) }
        guard let found = text.wholeMatch(of: /[T ]+(\d{1,2})(?::?(\d{2})(?::?(\d{2}))?)?/)?.output else { return nil }
        let (hour, minute, second) = (Int(found.1) ?? 24, found.2.map { Int($0) ?? 60 }, found.3.map { Int($0) ?? 60 })
        guard hour < 24, minute ?? 0 < 60, second ?? 0 < 60 else { return nil }
        return (hour * 3600 + (minute ?? 0) * 60 + (second ?? 0), minute == nil ? 3600 : second == nil ? 60 : 1)
    }

    /// Minutes before UTC; Japan's by default.
    private static func offset(_ text: Substring?) -> Int? {
        guard let text else { return 9 * 60 }
        guard text != "Z" else { return 0 }
        let digits = text.dropFirst().filter { $0 != ":" }
        guard let hours = Int(digits.prefix(2)), let minutes = digits.count == 2 ? 0 : Int(digits.dropFirst(2)), hours <= 14, minutes < 60
        else {
            return nil
        }
        return (text.hasPrefix("-") ? -1 : 1) * (hours * 60 + minutes)
    }
}
