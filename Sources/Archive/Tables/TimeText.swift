import Foundation

/// Converts milliseconds since 1970 to `2026-11-16T02:02:00.123Z` and back, exactly.
enum TimeText {
    /// Nil before 1970 and after the year 9999.
    static func text(_ milliseconds: Int64) -> String? {
        guard (0...253_402_300_799_999).contains(milliseconds) else { return nil }
        let rest = milliseconds % 1000
        let seconds = Date(timeIntervalSince1970: Double((milliseconds - rest) / 1000)).formatted(.iso8601)
        let digits = String(rest)
        return seconds.dropLast() + "." + String(repeating: "0", count: 3 - digits.count) + digits + "Z"
    }

    /// Nil also for invalid days, which Foundation would normalise to the next month.
    static func milliseconds(_ text: String) -> Int64? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].utf8.count == 4, parts[1].hasSuffix("Z"), let rest = Int64(parts[1].dropLast()), rest >= 0,
            let date = try? Date(String(parts[0]) + "Z", strategy: .iso8601), (0..<253_402_300_800).contains(date.timeIntervalSince1970)
        else { return nil }
        let milliseconds = Int64(date.timeIntervalSince1970) * 1000 + rest
        return self.text(milliseconds) == text ? milliseconds : nil
    }
}
