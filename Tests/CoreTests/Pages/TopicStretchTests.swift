import Testing

@testable import Core

@Suite("A long topic")
struct TopicStretchTests {
    /// A topic with 130 replies.
    private static func meeting() async throws -> (Meeting, ID<Topic>, [ID<Post>]) {
        let meeting = try await Meeting()
        let topic = try await meeting.start("長い話題")
        var replies: [ID<Post>] = []
        for number in 1...130 { replies.append(try await meeting.reply("返信\(number)", to: topic, by: meeting.other)) }
        return (meeting, topic, replies)
    }

    @Test("opens around any of its replies, so that a link to it leads to it")
    func around() async throws {
        let (meeting, topic, replies) = try await Self.meeting()
        for index in [0, 1, 49, 50, 51, 79, 80, 81, 100, 128, 129] {
            let page = try await meeting.storage.read { try $0.topicPage(topic, .around(replies[index]), for: meeting.asker) }
            #expect(page.replies[page.anchor].id == replies[index])
            let first = max(0, index - 50)
            #expect(page.replies.map(\.id) == Array(replies[first..<min(130, first + 100)]))
            #expect(page.hasEarlier == (first > 0))
            #expect(page.isLast == (first + 100 >= 130))
        }
    }

    @Test("shows each reply once on the way from its end to its beginning, and back")
    func stretches() async throws {
        let (meeting, topic, replies) = try await Self.meeting()
        let (last, first) = try await meeting.storage.read { snapshot in
            let last = try snapshot.topicPage(topic, .around(replies[129]), for: meeting.asker)
            return (last, try snapshot.topicPage(topic, .before(last.replies[0].id), for: meeting.asker))
        }
        #expect(first.replies.map(\.id) + last.replies.map(\.id) == replies)
        #expect((first.hasEarlier, first.isLast, last.hasEarlier, last.isLast) == (false, false, true, true))
        let (start, rest) = try await meeting.storage.read { snapshot in
            let start = try snapshot.topicPage(topic, .start, for: meeting.asker)
            return (start, try snapshot.topicPage(topic, .after(start.replies[99].id), for: meeting.asker))
        }
        #expect(start.replies.map(\.id) + rest.replies.map(\.id) == replies)
        #expect((start.hasEarlier, start.isLast, rest.hasEarlier, rest.isLast) == (false, false, true, true))
    }

    @Test("opens at its beginning for a post that is not one of its replies")
    func foreign() async throws {
        let (meeting, topic, _) = try await Self.meeting()
        let opening = try await meeting.storage.read { try $0.topicPage(topic, .start, for: meeting.asker).opening.id }
        let page = try await meeting.storage.read { try $0.topicPage(topic, .around(opening), for: meeting.asker) }
        #expect(!page.hasEarlier)
        #expect(page.replies.count == 100)
    }

    @Test("keeps the reply it was opened for where there is room for fewer")
    func narrowed() async throws {
        let (meeting, topic, replies) = try await Self.meeting()
        var page = try await meeting.storage.read { try $0.topicPage(topic, .around(replies[100]), for: meeting.asker) }
        var range = page.anchor..<page.anchor
        for _ in 0..<5 {
            guard let next = page.nextReply(beside: range) else { break }
            range = min(range.lowerBound, next)..<max(range.upperBound, next + 1)
        }
        page = page.narrowed(to: range)
        #expect(page.replies.map(\.id) == Array(replies[98...102]))
        #expect(page.replies[page.anchor].id == replies[100])
        #expect((page.hasEarlier, page.isLast) == (true, false))
    }

    @Test("knows on every stretch that somebody withheld their body in it")
    func withheld() async throws {
        let meeting = try await Meeting()
        let topic = try await meeting.start("伏せた人がいる話題")
        _ = try await meeting.reply("伏せて書きます", to: topic, voice: .masked, by: meeting.other)
        var last: ID<Post>?
        for number in 1...110 { last = try await meeting.reply("返信\(number)", to: topic, by: meeting.asker) }
        let end = try #require(last)
        for stretch in [TopicStretch.start, .around(end), .before(end), .after(end)] {
            let pages = try await meeting.storage.read { snapshot in
                try [meeting.other, meeting.asker].map { try snapshot.topicPage(topic, stretch, for: $0).isWithheld }
            }
            #expect(pages == [true, false])
        }
    }
}
