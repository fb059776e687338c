/// A day, month or year as it is typed behind `before:` and `after:`: 2026, 2026-04, 2026/4/1, 2026年4月1日, 令和8年4月, R8.4.1.
enum FilterDate {
    /// The first moment of it in Japan.
    static func beginning(of text: String) -> Moment? {
        let text = text.folded
        let isReiwa = text.hasPrefix("令和") || text.hasPrefix("r")
        let numbers = text.split { !$0.isASCII || !$0.isNumber }.map(String.init)
        let rest = text.drop { "令和r".contains($0) }
        guard (1...3).contains(numbers.count), rest.allSatisfy({ $0.isNumber || "-/.年月日".contains($0) }) else { return nil }
        let parts = numbers.compactMap { Int($0) }
        guard parts.count == numbers.count else { return nil }
        let year = isReiwa ? parts[0] + 2018 : parts[0]
        let month = parts.count > 1 ? parts[1] : 1
        let day = parts.count > 2 ? parts[2] : 1
        guard (1990...2200).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
        let days = daysBefore(year, month) + day - 1
        let moment = Moment(milliseconds: Int64(days) * 86_400_000 - 9 * 3_600_000)
        // 31 April is no day.
        return JapanTime(moment).month == month ? moment : nil
    }

    /// Days from 1970-01-01 to the first of a month, in the Gregorian calendar.
    private static func daysBefore(_ year: Int, _ month: Int) -> Int {
        let lengths = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        let years = (1970..<max(1970, year)).reduce(0) { $0 + (isLeap($1) ? 366 : 365) }
        return years + lengths.prefix(month - 1).reduce(0, +)
    }

    private static func isLeap(_ year: Int) -> Bool { year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) }
}
