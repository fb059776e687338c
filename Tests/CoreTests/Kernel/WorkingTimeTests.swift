import Testing

@testable import Core

@Suite("Working time")
struct WorkingTimeTests {
    /// National holidays as published by the Cabinet Office.
    private static let holidays: [Int: [String]] = [
        2024: [
            "1/1", "1/8", "2/11", "2/12", "2/23", "3/20", "4/29", "5/3", "5/4", "5/5", "5/6", "7/15", "8/11", "8/12", "9/16", "9/22",
            "9/23",
            "10/14", "11/3", "11/4", "11/23",
        ],
        2025: [
            "1/1", "1/13", "2/11", "2/23", "2/24", "3/20", "4/29", "5/3", "5/4", "5/5", "5/6", "7/21", "8/11", "9/15", "9/23", "10/13",
            "11/3",
            "11/23", "11/24",
        ],
        2026: [
            "1/1", "1/12", "2/11", "2/23", "3/20", "4/29", "5/3", "5/4", "5/5", "5/6", "7/20", "8/11", "9/21", "9/22", "9/23", "10/12",
            "11/3",
            "11/23",
        ],
        2027: [
            "1/1", "1/11", "2/11", "2/23", "3/21", "3/22", "4/29", "5/3", "5/4", "5/5", "7/19", "8/11", "9/20", "9/23", "10/11", "11/3",
            "11/23",
        ],
    ]

    @Test("knows the holidays of a year, and no others", arguments: [2024, 2025, 2026, 2027])
    func holidays(year: Int) {
        var found: [String] = []
        for month in 1...12 {
            for day in 1...31 where JapaneseHolidays.isHoliday(year: year, month: month, day: day) { found.append("\(month)/\(day)") }
        }
        #expect(found == Self.holidays[year])
    }

    /// The equinoxes of later years in the almanac.
    @Test(
        "knows when day and night are equal",
        arguments: [(2030, 20, 23), (2044, 20, 22), (2060, 20, 22), (2096, 19, 22), (2099, 20, 23)]
    )
    func equinoxes(year: Int, march: Int, september: Int) {
        #expect(JapaneseHolidays.isHoliday(year: year, month: 3, day: march))
        #expect(JapaneseHolidays.isHoliday(year: year, month: 9, day: september))
    }

    private struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let hours: Int
        let from: (Int, Int, Int, Int, Int)
        let to: (Int, Int, Int, Int, Int)
    }

    private static let cases = [
        Case(testDescription: "within a day", hours: 4, from: (2026, 11, 18, 9, 0), to: (2026, 11, 18, 13, 0)),
        Case(testDescription: "before opening", hours: 4, from: (2026, 11, 18, 3, 0), to: (2026, 11, 18, 12, 30)),
        Case(testDescription: "until closing", hours: 1, from: (2026, 11, 18, 16, 15), to: (2026, 11, 18, 17, 15)),
        Case(testDescription: "over night", hours: 4, from: (2026, 11, 18, 16, 15), to: (2026, 11, 19, 11, 30)),
        Case(testDescription: "over a weekend and a holiday", hours: 4, from: (2026, 11, 20, 17, 15), to: (2026, 11, 24, 12, 30)),
        Case(testDescription: "over five days off in September", hours: 4, from: (2026, 9, 18, 16, 15), to: (2026, 9, 24, 11, 30)),
        Case(testDescription: "over the turn of the year", hours: 1, from: (2026, 12, 28, 17, 0), to: (2027, 1, 4, 9, 15)),
        Case(testDescription: "over days", hours: 20, from: (2026, 11, 16, 8, 30), to: (2026, 11, 18, 11, 0)),
        Case(testDescription: "none on a Sunday", hours: 0, from: (2026, 11, 22, 12, 0), to: (2026, 11, 22, 12, 0)),
    ]

    @Test("passes only while offices work", arguments: cases)
    private func adding(_ example: Case) throws {
        let (from, to) = (try moment(example.from), try moment(example.to))
        #expect(WorkingTime.adding(hours: example.hours, to: from) == to)
    }

    private func moment(_ time: (Int, Int, Int, Int, Int)) throws -> Moment {
        let midnight = try #require(JapanTime.midnight(year: time.0, month: time.1, day: time.2))
        return midnight.adding(time.3 * 3600 + time.4 * 60)
    }
}
