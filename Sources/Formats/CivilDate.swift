/// A Gregorian date, converted from and to a number of days since 1970-01-01.
///
/// By H. Hinnant, "chrono-Compatible Low-Level Date Algorithms" (`civil_from_days`, `days_from_civil`): days are counted from 1 March of
/// year 0, so that the leap day is the last of its year. Then the months' lengths follow one formula (153 days in five months) and the leap
/// years another (146,097 days in 400 years).
package struct CivilDate: Hashable, Sendable {
    package let year: Int
    /// 1 to 12.
    package let month: Int
    package let day: Int
    /// 0 is Sunday.
    package let weekday: Int
    /// Days since 1970-01-01.
    package let dayNumber: Int

    package init(dayNumber: Int) {
        let (era, dayOfEra) = (dayNumber + 719_468).dividedFloor(by: 146_097)
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        weekday = (dayNumber + 4).dividedFloor(by: 7).remainder
        self.dayNumber = dayNumber
    }

    /// Nil when the month has no such day, and outside the years 1 to 9999.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
        let (era, yearOfEra) = (month <= 2 ? year - 1 : year).dividedFloor(by: 400)
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        self.init(dayNumber: era * 146_097 + dayOfEra - 719_468)
        // 30 February converts to a day in March.
        guard self.day == day else { return nil }
    }
}
