import Formats

/// A moment in Japan Standard Time (UTC+9 all year).
package struct JapanTime: Hashable, Sendable {
    package let year: Int
    /// 1 to 12.
    package let month: Int
    package let day: Int
    package let hour: Int
    package let minute: Int
    /// 0 is Sunday.
    package let weekday: Int
    /// Days since 1970-01-01 in Japan.
    package let dayNumber: Int

    package init(_ moment: Moment) {
        let (date, second) = JapaneseCalendar.date(at: moment.milliseconds)
        self.init(date, second: second)
    }

    private init(_ date: CivilDate, second: Int = 0) {
        (year, month, day, weekday, dayNumber) = (date.year, date.month, date.day, date.weekday, date.dayNumber)
        (hour, minute) = (second / 3_600, second / 60 % 60)
    }

    /// The start of a day in Japan; nil when the month has no such day.
    package static func midnight(year: Int, month: Int, day: Int) -> Moment? {
        CivilDate(year: year, month: month, day: day).map { Moment(milliseconds: JapaneseCalendar.midnight(ofDay: $0.dayNumber)) }
    }

    /// The start of this day.
    package var midnight: Moment { Moment(milliseconds: JapaneseCalendar.midnight(ofDay: dayNumber)) }

    /// The midnight so many days later; negative values go back.
    package func midnight(after days: Int) -> JapanTime { JapanTime(CivilDate(dayNumber: dayNumber + days)) }

    /// The fiscal year, which begins on 1 April.
    package var fiscalYear: Int { month >= 4 ? year : year - 1 }

    /// ISO 8601, such as `2026-11-16T11:02+09:00`.
    package var iso: String {
        "\(year)-\(two(month))-\(two(day))T\(two(hour)):\(two(minute))+09:00"
    }

    private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
