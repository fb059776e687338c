/// National holidays of Japan by 国民の祝日に関する法律 as in force since 2022; earlier years can differ.
package enum JapaneseHolidays {
    /// Whether the day is a holiday: one named by the law, a substitute for a Sunday (第3条第2項), or a day between two holidays (第3条第3項).
    package static func isHoliday(year: Int, month: Int, day: Int) -> Bool {
        guard let start = JapanTime.midnight(year: year, month: month, day: day) else { return false }
        return isHoliday(JapanTime(start))
    }

    static func isHoliday(_ day: JapanTime) -> Bool {
        if isNamed(day) { return true }
        if isNamed(day.midnight(after: -1)), isNamed(day.midnight(after: 1)) { return true }
        // The first day after a Sunday holiday that is not a holiday itself.
        var before = day.midnight(after: -1)
        while isNamed(before) {
            if before.weekday == 0 { return true }
            before = before.midnight(after: -1)
        }
        return false
    }

    /// Whether 第2条 names the day.
    private static func isNamed(_ day: JapanTime) -> Bool {
        switch (day.month, day.day) {
        case (1, 1), (2, 11), (2, 23), (4, 29), (5, 3), (5, 4), (5, 5), (8, 11), (11, 3), (11, 23): true
        case (1, _), (10, _): isMonday(2, day)
        case (7, _): isMonday(3, day)
        case (3, _): day.day == springEquinox(day.year)
        case (9, _): isMonday(3, day) || day.day == autumnEquinox(day.year)
        default: false
        }
    }

    private static func isMonday(_ number: Int, _ day: JapanTime) -> Bool { day.weekday == 1 && (day.day - 1) / 7 + 1 == number }

    /// The day in March, by the formula of 新こよみ便利帳 (海上保安庁水路部), valid from 1980 to 2099. The official almanac is published a year ahead and
    /// decides.
    private static func springEquinox(_ year: Int) -> Int { equinox(20.8431, year) }

    /// The day in September, by the same formula.
    private static func autumnEquinox(_ year: Int) -> Int { equinox(23.2488, year) }

    private static func equinox(_ day: Double, _ year: Int) -> Int {
        let years = year - 1980
        return Int(day + 0.242194 * Double(years)) - years / 4
    }
}
