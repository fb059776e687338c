import Core
import TestActs
import Testing

/// The clocks of two nodes differ, and a clock can be set back between two starts.
@Suite("A reply whose id is older than its topic")
struct ClockTests {
    @Test("is shown")
    func shown() async throws {
        let meeting = try await Meeting()
        let topic = try await meeting.start()
        let clock = ManualClock()
        clock.advance(seconds: -3_600)
        // Another process: its ids start at its own clock.
        let other = Storage(database: meeting.community.database, clock: clock)
        let reply = try await PostReply(storage: other, limit: PostingLimit(perMinute: 0))(
            PostText("一時間前の時計で"),
            to: topic,
            voice: .personal,
            key: try Meeting.newKey(),
            as: meeting.other
        )
        let page = try await meeting.community.storage.read { [meeting] in try $0.topicPage(topic, after: nil, for: meeting.asker) }
        #expect(page.replies.map(\.id) == [reply])
    }
}
