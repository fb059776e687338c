import Testing

@testable import Core

@Suite("Time in Japan")
struct JapanTimeTests {
    /// 2026-12-31 15:00 UTC.
    let newYear = Moment(milliseconds: 1_798_729_200_000)

    @Test("turns the year at midnight in Japan")
    func yearEnd() {
        let before = JapanTime(Moment(milliseconds: newYear.milliseconds - 1))
        #expect([before.year, before.month, before.day, before.hour, before.minute, before.weekday] == [2026, 12, 31, 23, 59, 4])
        let after = JapanTime(newYear)
        #expect([after.year, after.month, after.day, after.hour, after.minute, after.weekday] == [2027, 1, 1, 0, 0, 5])
        #expect(after.dayNumber == before.dayNumber + 1)
        #expect(after.iso == "2027-01-01T00:00+09:00")
    }

    @Test(
        "turns the fiscal year on 1 April",
        arguments: [(2026, 3, 31, 2025), (2026, 4, 1, 2026), (2026, 12, 31, 2026), (2027, 1, 1, 2026)]
    )
    func fiscalYear(year: Int, month: Int, day: Int, fiscal: Int) throws {
        let midnight = try #require(JapanTime.midnight(year: year, month: month, day: day))
        #expect(JapanTime(midnight).fiscalYear == fiscal)
    }

    @Test("knows the midnight of every day of a hundred years")
    func midnights() throws {
        var moment = try #require(JapanTime.midnight(year: 1990, month: 1, day: 1))
        for _ in 0..<36_525 {
            let day = JapanTime(moment)
            #expect([day.hour, day.minute] == [0, 0])
            #expect(JapanTime.midnight(year: day.year, month: day.month, day: day.day) == moment)
            moment = moment.adding(86_400)
        }
        #expect(JapanTime(moment).year == 2090)
    }

    @Test("knows leap days")
    func leapDays() throws {
        for (year, isLeap) in [(2024, true), (2026, false), (2000, true), (2100, false)] {
            let end = try #require(JapanTime.midnight(year: year, month: 2, day: 28)).adding(86_400)
            #expect(JapanTime(end).day == (isLeap ? 29 : 1))
        }
    }

    @Test(
        "has no thirteenth month and no 30 February",
        arguments: [
            (2026, 0, 1), (2026, 13, 1), (2026, 1, 0), (2026, 1, 32), (0, 1, 1), (10_000, 1, 1), (2026, 2, 29), (2026, 2, 30),
            (2026, 2, 31), (2024, 2, 30),
            (2026, 4, 31), (2026, 11, 31), (.max, .max, .max), (.min, .min, .min),
        ]
    )
    func nonsense(year: Int, month: Int, day: Int) {
        #expect(JapanTime.midnight(year: year, month: month, day: day) == nil)
    }
}
