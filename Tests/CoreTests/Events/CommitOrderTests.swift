import Core
import SQLCore
import Testing

@Suite("The order of the log")
struct CommitOrderTests {
    /// A reader with a cursor would miss an id that becomes visible after a higher one.
    @Test("is that of the commits, however many write at once")
    func nothingIsMissed() async throws {
        let meeting = try await Meeting()
        let topics = try await [meeting.start("一"), meeting.start("二"), meeting.start("三"), meeting.start("四")]
        let start = try await meeting.storage.read { try $0.events.head() }
        let reader = Task {
            var cursor = start
            var seen: [Int64] = []
            let end = ContinuousClock.now + .seconds(30)
            while seen.count < 120, ContinuousClock.now < end {
                let from = cursor
                let events = try await meeting.storage.read { try $0.events.after(from) }
                seen += events.map(\.id)
                cursor = events.last?.id ?? cursor
            }
            return seen
        }
        let outcome = await AtOnce.run(120) { number in _ = try await meeting.reply("返信 \(number)", to: topics[number % 4]) }
        #expect(outcome.done == 120)
        let seen = try await reader.value
        let all = try await meeting.storage.read { try $0.events.after(start) }.map(\.id)
        #expect(seen == all)
    }
}
