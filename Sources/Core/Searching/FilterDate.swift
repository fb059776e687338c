/// A day, month, year or fiscal year as it is typed behind `before:`, `until:` and `after:`: 2026, 2026-04, 2026/4/1, 2026年4月1日, 令和8年4月, R8.4.1,
/// 令和元年, 2026年度, 令和8年度.
enum FilterDate {
    /// From its first moment in Japan up to the first moment after it. Nil for what is no date, or none between 1990 and 2200.
    static func period(of text: String) -> Range<Moment>? {
        // The pattern says how many digits there may be, so that no number is too large.
        let pattern =
            /(?:(?<era>令和|平成|[rh])(?<count>元|[0-9]{1,2})|(?<plain>[0-9]{4}))(?:(?<fiscal>年度)|年?|(?:年|[-\/.])(?<month>[0-9]{1,2})(?:月?|(?:月|[-\/.])(?<day>[0-9]{1,2})日?))/
        guard let match = text.folded.wholeMatch(of: pattern)?.output, let year = year(match.era, match.count, match.plain) else {
            return nil
        }
        guard (1990...2200).contains(year) else { return nil }
        if match.fiscal != nil { return period(from: (year, 4, 1), to: (year + 1, 4, 1)) }
        guard let month = match.month.map({ Int($0) }) else { return period(from: (year, 1, 1), to: (year + 1, 1, 1)) }
        guard let month, (1...12).contains(month) else { return nil }
        guard let day = match.day.flatMap({ Int($0) }) else {
            return period(from: (year, month, 1), to: month == 12 ? (year + 1, 1, 1) : (year, month + 1, 1))
        }
        return JapanTime.midnight(year: year, month: month, day: day).map { $0..<$0.adding(86_400) }
    }

    /// 令和元年 is 2019, 平成元年 1989.
    private static func year(_ era: Substring?, _ count: Substring?, _ plain: Substring?) -> Int? {
        guard let era, let count else { return plain.flatMap { Int($0) } }
        guard let count = count == "元" ? 1 : Int(count), count > 0 else { return nil }
        return ["令和", "r"].contains(era) ? 2018 + count : 1988 + count
    }

    private static func period(from first: (Int, Int, Int), to next: (Int, Int, Int)) -> Range<Moment>? {
        guard let start = JapanTime.midnight(year: first.0, month: first.1, day: first.2),
            let end = JapanTime.midnight(year: next.0, month: next.1, day: next.2)
        else { return nil }
        return start..<end
    }
}
