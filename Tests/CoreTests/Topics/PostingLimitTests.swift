import Core
import Testing

@Suite("The limit of posting")
struct PostingLimitTests {
    @Test("refuses one post too many within a minute and takes it after that")
    func limit() async throws {
        let meeting = try await Meeting()
        let limit = PostingLimit(perMinute: 3)
        let topic = try await meeting.start(limit: limit, by: meeting.other)
        for _ in 1...2 { _ = try await meeting.reply(to: topic, limit: limit) }
        try await meeting.community.expect(.tooMany(retryAfter: 60)) { _ = try await meeting.reply(to: topic, limit: limit) }
        try await meeting.community.expect(.tooMany(retryAfter: 60)) {
            _ = try await meeting.start(limit: limit, by: meeting.other)
        }
        _ = try await meeting.reply(to: topic, limit: limit, by: meeting.asker)
        meeting.community.clock.advance(seconds: 61)
        _ = try await meeting.reply(to: topic, limit: limit)
    }

    @Test("counts nothing of a time when the clock was ahead")
    func ahead() async throws {
        let meeting = try await Meeting()
        let limit = PostingLimit(perMinute: 2)
        let topic = try await meeting.start()
        meeting.community.clock.advance(seconds: 86_400)
        for _ in 1...2 { _ = try await meeting.reply(to: topic, limit: limit) }
        meeting.community.clock.advance(seconds: -86_400)
        _ = try await meeting.reply(to: topic, limit: limit)
    }

    @Test("does not count what is sent a second time")
    func secondSending() async throws {
        let meeting = try await Meeting()
        let limit = PostingLimit(perMinute: 1)
        let topic = try await meeting.start()
        let key = try Meeting.newKey()
        for _ in 1...5 { _ = try await meeting.reply(to: topic, key: key, limit: limit) }
        #expect(try await meeting.topic(topic).replies == 1)
    }

    @Test("holds when many arrive at the same time")
    func concurrent() async throws {
        let meeting = try await Meeting()
        let topic = try await meeting.start()
        let done = await withTaskGroup(of: Bool.self) { group in
            for _ in 1...30 {
                group.addTask {
                    do {
                        _ = try await meeting.reply(to: topic, limit: PostingLimit(perMinute: 20))
                        return true
                    } catch {
                        return false
                    }
                }
            }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(done == 20)
    }
}
