/// The calendar in Japan Standard Time: UTC+9 all year. Moments are milliseconds since 1970-01-01 UTC.
package enum JapaneseCalendar {
    private static let offset = 9 * 3_600

    /// The date, and the seconds since its midnight.
    package static func date(at milliseconds: Int64) -> (date: CivilDate, second: Int) {
        let seconds = Int(milliseconds.dividedFloor(by: 1_000).quotient) + offset
        let (days, second) = seconds.dividedFloor(by: 86_400)
        return (CivilDate(dayNumber: days), second)
    }

    /// The start of a day.
    package static func midnight(ofDay dayNumber: Int) -> Int64 {
        (Int64(dayNumber) * 86_400 - Int64(offset)) * 1_000
    }
}
