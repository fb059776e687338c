/// A 全国地方公共団体コード: five digits (the first two are the prefecture) and a check digit.
package struct PublicCode: Hashable, Sendable {
    package let text: String

    /// Nil unless `text` is six digits with a valid check digit.
    ///
    /// Weights 6 5 4 3 2; the check digit is the last digit of 11 − (sum mod 11) — 総務省「全国地方公共団体コード」.
    package init?(_ text: String) {
        let digits = text.utf8.map { Int($0) - 48 }
        guard digits.count == 6, digits.allSatisfy({ (0...9).contains($0) }) else { return nil }
        let sum = zip(digits, [6, 5, 4, 3, 2]).reduce(0) { $0 + $1.0 * $1.1 }
        guard (11 - sum % 11) % 10 == digits[5], (1...47).contains(digits[0] * 10 + digits[1]) else { return nil }
        self.text = text
    }

    /// `01` to `47`.
    package var prefecture: String { String(text.prefix(2)) }
}
