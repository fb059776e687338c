extension JapanTime {
    /// The moment a day begins in Japan; nil where the month has no such day.
    ///
    /// Days are counted by the civil calendar of H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil`.
    package static func midnight(year: Int, month: Int, day: Int) -> Moment? {
        guard (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
        let year = month <= 2 ? year - 1 : year
        let era = year / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        let days = era * 146_097 + dayOfEra - 719_468
        let moment = Moment(milliseconds: (Int64(days) * 86_400 - 9 * 3600) * 1000)
        // The 30th of February falls into March.
        return JapanTime(moment).day == day ? moment : nil
    }
}
