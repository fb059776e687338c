import Core
import TestActs
import Testing

@testable import Core
@testable import Web

@Suite("The days until a deadline")
struct DueDayTests {
    @Test("are those of the calendar in Japan, at every hour")
    func left() throws {
        let midnight = try #require(JapanTime.midnight(year: 2026, month: 11, day: 29))
        for second in [0, 32_399, 32_400, 86_399] {
            for (iso, left) in [("2026-11-28", -1), ("2026-11-29", 0), ("2026-11-30", 1), ("2027-11-29", 365)] {
                #expect(DueDay(iso, now: midnight.adding(second))?.left == left, "\(iso) \(second)")
            }
        }
        for text in ["", "2026-11-31", "今日"] { #expect(DueDay(text, now: midnight) == nil, "\(text)") }
    }

    @Test("are said on the board: the day, how many are left, that it is today, how long it is over")
    func board() async throws {
        let site = try await TestSite(.unlimited)
        try await site.offer()
        site.clock.set(try #require(JapanTime.midnight(year: 2026, month: 11, day: 29)).adding(3_600))
        _ = try await site.startTyped("借りたい")
        let steps = [(0, "2026年12月6日"), (5, "期限まであと2日"), (2, "期限は今日です"), (1, "期限を1日過ぎています")]
        for (days, words) in steps {
            site.clock.advance(seconds: days * 86_400)
            try await site.run { browser async throws in
                let board = try await browser.get("/channels/\(site.channel)?view=board", as: .kurihara)
                #expect(board.seen.contains(words), "\(words)")
            }
        }
        #expect(steps.count == 4)
    }
}
