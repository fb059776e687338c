/// Office hours of public offices: 8:30 to 17:15 in Japan, Monday to Friday, except national holidays and 29 December to 3 January
/// (行政機関の休日に関する法律).
package enum WorkingTime {
    /// Seconds after midnight.
    private static let opening = (8 * 60 + 30) * 60
    private static let closing = (17 * 60 + 15) * 60

    /// The moment when that many working hours have passed since `moment`; with 0, `moment` itself.
    package static func adding(hours: Int, to moment: Moment) -> Moment {
        guard hours > 0 else { return moment }
        var rest = hours * 3600
        var midnight = JapanTime(moment).midnight
        var start = max(moment, midnight.adding(opening))
        while true {
            let end = midnight.adding(closing)
            if isWorkingDay(JapanTime(midnight)), start < end {
                let left = end.seconds(since: start)
                if rest <= left { return start.adding(rest) }
                rest -= left
            }
            midnight = midnight.adding(86_400)
            start = midnight.adding(opening)
        }
    }

    /// Whether public offices are open on that day.
    package static func isWorkingDay(_ day: JapanTime) -> Bool {
        switch (day.weekday, day.month, day.day) {
        case (0, _, _), (6, _, _), (_, 12, 29...), (_, 1, ...3): false
        default: !JapaneseHolidays.isHoliday(day)
        }
    }
}
