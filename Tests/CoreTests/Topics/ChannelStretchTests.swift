import Testing

@testable import Core

@Suite("Where a channel opens")
struct ChannelStretchTests {
    private func open(_ meeting: Meeting, _ stretch: ChannelStretch = .news, as viewer: Viewer?) async throws -> ChannelPage {
        try await meeting.storage.read { try $0.channelPage(meeting.channel, at: stretch, for: viewer) }
    }

    @Test("is the stretch with the first unread topic, from which every newer one can be reached")
    func unread() async throws {
        let meeting = try await Meeting()
        let join = JoinChannel(storage: meeting.storage)
        for number in 1...10 { _ = try await meeting.start("\(number)") }
        try await join(meeting.channel, true, as: meeting.other)
        for number in 11...55 { _ = try await meeting.start("\(number)") }
        let page = try await open(meeting, as: meeting.other)
        #expect(page.topics.map(\.topic.title) == (11...30).map { "\($0)" })
        #expect(page.hasEarlier)
        #expect(!page.isNewest)
        #expect(page.later == 25)

        var reached = page.topics.map(\.topic.title)
        var stretch = page
        while !stretch.isNewest {
            stretch = try await open(meeting, .after(try #require(stretch.topics.last).topic.id), as: meeting.other)
            reached += stretch.topics.map(\.topic.title)
        }
        #expect(reached == (11...55).map { "\($0)" })
        let newest = try await open(meeting, .newest, as: meeting.other)
        #expect(newest.topics.map(\.topic.title) == (36...55).map { "\($0)" })
        #expect(newest.isNewest)
        let before = try await open(meeting, .before(try #require(page.topics.first).topic.id), as: meeting.other)
        #expect(before.topics.map(\.topic.title) == (1...10).map { "\($0)" })
        #expect(before.later == 45)
    }

    @Test("is the first unread topic also after the channel was archived")
    func archived() async throws {
        let meeting = try await Meeting()
        try await JoinChannel(storage: meeting.storage)(meeting.channel, true, as: meeting.other)
        for number in 1...45 { _ = try await meeting.start("\(number)") }
        try await ArchiveChannel(storage: meeting.storage)(meeting.channel, true, as: meeting.keeper)
        let page = try await open(meeting, as: meeting.other)
        #expect(page.access.channel.isArchived)
        #expect(page.topics.map(\.topic.title) == (1...20).map { "\($0)" })
        try await MarkRead(storage: meeting.storage)(meeting.channel, upto: .max, as: meeting.other)
        #expect(try await open(meeting, as: meeting.other).isNewest)
    }

    @Test("is the newest where all is read, for who has not joined and for strangers")
    func newest() async throws {
        let meeting = try await Meeting()
        for number in 1...45 { _ = try await meeting.start("\(number)") }
        let newest = (26...45).map { "\($0)" }
        #expect(try await open(meeting, as: meeting.other).topics.map(\.topic.title) == newest)
        try await JoinChannel(storage: meeting.storage)(meeting.channel, true, as: meeting.other)
        #expect(try await open(meeting, as: meeting.other).topics.map(\.topic.title) == newest)
        let space = try await meeting.community.space("広場", .readable, by: meeting.keeper)
        let square = try await meeting.community.channel("広場", in: space, by: meeting.keeper)
        for number in 1...25 { _ = try await meeting.start("\(number)", in: square) }
        let page = try await meeting.storage.read { try $0.channelPage(square, for: nil) }
        #expect(page.topics.map(\.topic.title) == (6...25).map { "\($0)" })
        #expect(page.isNewest)
    }

    @Test("is the newest stretch where that holds what is unread, so that it stays live")
    func within() async throws {
        let meeting = try await Meeting()
        for number in 1...30 { _ = try await meeting.start("\(number)") }
        try await JoinChannel(storage: meeting.storage)(meeting.channel, true, as: meeting.other)
        _ = try await meeting.start("31")
        let page = try await open(meeting, as: meeting.other)
        #expect(page.isNewest)
        #expect(page.topics.filter(\.isUnread).map(\.topic.title) == ["31"])
    }
}
