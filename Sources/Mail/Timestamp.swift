/// A moment taken apart into the calendar, in UTC. Written here so that this target needs no Foundation.
struct Timestamp {
    private let year: Int, month: Int, day: Int, weekday: Int
    private let hour: Int, minute: Int, second: Int, millisecond: Int

    /// Days are counted from 1 March of year 0, so that the leap day is the last of its year: then the months' lengths follow one
    /// formula (153 days in five months) and the leap years another (146,097 days in 400 years). Holds for every year after 0.
    init(milliseconds: Int64) {
        let (seconds, thousandths) = Int(milliseconds).dividedFloor(by: 1_000)
        let (days, time) = seconds.dividedFloor(by: 86_400)
        let (era, dayOfEra) = (days + 719_468).dividedFloor(by: 146_097)
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        weekday = (days + 4).dividedFloor(by: 7).remainder
        (hour, minute, second, millisecond) = (time / 3_600, time / 60 % 60, time % 60, thousandths)
    }

    /// As mail writes it (RFC 5322, 3.3): `Sat, 21 Nov 2026 05:20:51 +0000`.
    var mail: String {
        let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        return "\(weekdays[weekday]), \(day) \(months[month - 1]) \(year.padded(4)) "
            + "\(hour.padded(2)):\(minute.padded(2)):\(second.padded(2)) +0000"
    }

    /// For file names, in the order of time: `20261121T052051.123Z`.
    var file: String {
        "\(year.padded(4))\(month.padded(2))\(day.padded(2))T\(hour.padded(2))\(minute.padded(2))\(second.padded(2)).\(millisecond.padded(3))Z"
    }
}

extension Int {
    fileprivate func dividedFloor(by divisor: Int) -> (quotient: Int, remainder: Int) {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }

    fileprivate func padded(_ width: Int) -> String {
        let digits = String(self)
        return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
    }
}
