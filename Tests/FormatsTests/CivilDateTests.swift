import Formats
import Foundation
import Testing

@Suite("Dates")
struct CivilDateTests {
    private static func calendar(hours: Int) throws -> Calendar {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(secondsFromGMT: hours * 3_600))
        return calendar
    }

    @Test("are those of the calendar on every day from 1800 to 2400, and lead back to the day")
    func everyDay() throws {
        let calendar = try Self.calendar(hours: 0)
        var seen = 0
        for number in stride(from: -62_000, through: 157_000, by: 1) {
            let date = CivilDate(dayNumber: number)
            let parts = calendar.dateComponents(
                [.year, .month, .day, .weekday],
                from: Date(timeIntervalSince1970: Double(number) * 86_400)
            )
            guard parts.year == date.year, parts.month == date.month, parts.day == date.day, parts.weekday == date.weekday + 1 else {
                Issue.record("day \(number) is \(date)")
                return
            }
            #expect(CivilDate(year: date.year, month: date.month, day: date.day) == date)
            seen += 1
        }
        #expect(seen == 219_001)
    }

    @Test(
        "are none where the month has no such day",
        arguments: [(2026, 2, 29), (2100, 2, 29), (2026, 4, 31), (2026, 13, 1), (0, 1, 1), (2026, 1, 0)]
    )
    func impossible(year: Int, month: Int, day: Int) {
        #expect(CivilDate(year: year, month: month, day: day) == nil)
    }

    @Test("begin nine hours sooner in Japan, also before 1970", arguments: [-1, 0, 20_000, 20_450])
    func japan(day: Int) {
        let midnight = JapaneseCalendar.midnight(ofDay: day)
        #expect(JapaneseCalendar.date(at: midnight).date.dayNumber == day)
        #expect(JapaneseCalendar.date(at: midnight).second == 0)
        #expect(JapaneseCalendar.date(at: midnight - 1).date.dayNumber == day - 1)
        #expect(JapaneseCalendar.date(at: midnight - 1).second == 86_399)
        #expect(midnight == Int64(day) * 86_400_000 - 32_400_000)
    }

    @Test("come of any moment that a number can say")
    func extremes() {
        #expect(JapaneseCalendar.date(at: .max).date.year > 9_999)
        #expect(JapaneseCalendar.date(at: .min).date.year < 0)
    }
}
