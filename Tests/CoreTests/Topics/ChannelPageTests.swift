import Testing

@testable import Core

@Suite("The page of a channel")
struct ChannelPageTests {
    @Test("comes in stretches of twenty, the newest last")
    func stretches() async throws {
        let meeting = try await Meeting()
        for number in 1...25 { _ = try await meeting.start("\(number)") }
        let newest = try await meeting.storage.read { try $0.channelPage(meeting.channel, for: meeting.other) }
        #expect(newest.topics.map(\.topic.title) == (6...25).map { "\($0)" })
        #expect(newest.hasEarlier)
        #expect(newest.isNewest)
        let cursor = try #require(newest.topics.first).topic.id
        let earlier = try await meeting.storage.read { try $0.channelPage(meeting.channel, at: .before(cursor), for: meeting.other) }
        #expect(earlier.topics.map(\.topic.title) == (1...5).map { "\($0)" })
        #expect(!earlier.hasEarlier)
        #expect(!earlier.isNewest)
    }

    @Test("shows the last two replies of each topic and the accepted answer")
    func replies() async throws {
        let meeting = try await Meeting()
        let topic = try await meeting.start()
        var replies: [ID<Post>] = []
        for number in 1...4 { replies.append(try await meeting.reply("\(number)", to: topic)) }
        _ = try await AcceptAnswer(storage: meeting.storage)(replies[0], as: meeting.asker)
        let page = try await meeting.storage.read { try $0.channelPage(meeting.channel, for: meeting.other) }
        let cards = try await meeting.storage.read { try $0.cards(page.topics, for: meeting.other) }
        let card = try #require(cards.first)
        #expect(card.lastReplies.map(\.body) == ["3", "4"])
        #expect(card.accepted?.id == replies[0])
    }

    @Test("carries the head of the log of its own moment")
    func cursor() async throws {
        let meeting = try await Meeting()
        _ = try await meeting.start()
        let page = try await meeting.storage.read { snapshot in
            (try snapshot.channelPage(meeting.channel, for: meeting.other).cursor, try snapshot.events.head())
        }
        #expect(page.0 == page.1)
    }
}
