import Testing

@testable import Archive

@Suite("Time as text")
struct TimeTextTests {
    @Test(
        "gives every millisecond back",
        arguments: [0, 1, 999, 1000, 1_790_000_000_123, 1_790_000_000_009, 253_402_300_799_999] as [Int64]
    )
    func roundTrip(_ time: Int64) throws {
        let text = try #require(TimeText.text(time))
        #expect(TimeText.milliseconds(text) == time)
    }

    @Test("is ISO 8601 in UTC")
    func form() {
        #expect(TimeText.text(1_795_249_800_007) == "2026-11-21T08:30:00.007Z")
    }

    @Test("is said of no time before 1970, nor after 9999", arguments: [-1, 253_402_300_800_000, .max] as [Int64])
    func outside(_ time: Int64) {
        #expect(TimeText.text(time) == nil)
    }

    @Test(
        "takes nothing else for a time",
        arguments: ["", "2026-11-21", "2026-11-21T08:30:00Z", "2026-13-21T08:30:00.000Z", "a.000Z", "2026-11-21T08:30:00.-01Z"]
    )
    func wrong(_ text: String) {
        #expect(TimeText.milliseconds(text) == nil)
    }
}
