import Formats

/// A moment in the formats of mail and file names, in UTC.
struct Timestamp {
    private let date: CivilDate
    private let second: Int
    private let millisecond: Int

    init(milliseconds: Int64) {
        let (seconds, rest) = milliseconds.dividedFloor(by: 1_000)
        let (days, second) = seconds.dividedFloor(by: 86_400)
        date = CivilDate(dayNumber: Int(days))
        self.second = Int(second)
        millisecond = Int(rest)
    }

    /// The Date header (RFC 5322, 3.3): `Sat, 21 Nov 2026 05:20:51 +0000`.
    var mail: String {
        let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        return "\(weekdays[date.weekday]), \(date.day) \(months[date.month - 1]) \(date.year.padded(4)) "
            + time.map { $0.padded(2) }.joined(separator: ":") + " +0000"
    }

    /// For file names, sortable by time: `20261121T052051.123Z`.
    var file: String {
        let day = date.year.padded(4) + date.month.padded(2) + date.day.padded(2)
        return "\(day)T\(time.map { $0.padded(2) }.joined()).\(millisecond.padded(3))Z"
    }

    /// Hour, minute and second.
    private var time: [Int] { [second / 3_600, second / 60 % 60, second % 60] }
}

extension Int {
    fileprivate func padded(_ width: Int) -> String {
        let digits = String(self)
        return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
    }
}
