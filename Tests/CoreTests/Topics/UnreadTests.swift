import TestActs
import Testing

@testable import Core

@Suite("What is unread")
struct UnreadTests {
    let meeting: Meeting

    init() async throws {
        meeting = try await Meeting()
        try await JoinChannel(storage: meeting.storage)(meeting.channel, true, as: meeting.asker)
    }

    @Test("is what others moved, not what one moved oneself")
    func others() async throws {
        let own = try await meeting.start(by: meeting.asker)
        #expect(try await unread() == 0)
        _ = try await meeting.start(by: meeting.other)
        #expect(try await unread() == 1)
        _ = try await meeting.reply(to: own, by: meeting.other)
        #expect(try await unread() == 2)
        _ = try await meeting.reply(to: own, by: meeting.asker)
        #expect(try await unread() == 1)
    }

    @Test("counts a topic once, however often it moved")
    func once() async throws {
        let topic = try await meeting.start(by: meeting.other)
        for _ in 1...5 { _ = try await meeting.reply(to: topic, by: meeting.keeper) }
        #expect(try await unread() == 1)
    }

    @Test("is not moved by reactions and edits")
    func still() async throws {
        let topic = try await meeting.start(by: meeting.other)
        try await MarkRead(storage: meeting.storage)(meeting.channel, upto: .max, as: meeting.asker)
        let opening = try await meeting.opening(of: topic)
        _ = try await SetReaction(storage: meeting.storage)(.thanks, on: opening, to: true, as: meeting.keeper)
        _ = try await EditPost(storage: meeting.storage)(opening, title: nil, text: PostText("直した"), version: 1, as: meeting.other)
        #expect(try await unread() == 0)
    }

    @Test("is not what was withdrawn since: the topic is as it was before, and new again when it is put back")
    func withdrawn() async throws {
        let (storage, asker) = (meeting.storage, meeting.asker)
        let topic = try await meeting.start(by: asker)
        let first = try await meeting.reply(to: topic, by: meeting.other)
        try await MarkRead(storage: storage)(meeting.channel, upto: .max, as: asker)
        #expect(try await unread() == 0)
        meeting.community.clock.advance(seconds: 60)
        let second = try await meeting.reply(to: topic, by: meeting.other)
        let third = try await meeting.reply(to: topic, by: meeting.keeper)
        #expect(try await unread() == 1)
        _ = try await WithdrawPost(storage: storage)(third, reason: "", as: meeting.keeper)
        #expect(try await unread() == 1, "the second still stands")
        _ = try await WithdrawPost(storage: storage)(second, reason: "", as: meeting.other)
        #expect(try await unread() == 0)
        let read = try await storage.read { try $0.channelPage(meeting.channel, for: asker) }.topics
        #expect(read.map(\.isUnread) == [false])
        #expect(try await storage.read { try $0.damages.all() } == [])
        _ = try await RestorePost(storage: storage)(third, as: meeting.keeper)
        #expect(try await unread() == 1)
        _ = try await WithdrawPost(storage: storage)(third, reason: "", as: meeting.keeper)
        _ = try await WithdrawPost(storage: storage)(first, reason: "", as: meeting.other)
        #expect(try await unread() == 0)
        let whole = try await meeting.start(by: meeting.other)
        #expect(try await unread() == 1)
        _ = try await WithdrawPost(storage: storage)(meeting.opening(of: whole), reason: "", as: meeting.other)
        #expect(try await unread() == 0)
    }

    @Test("stops counting at a hundred")
    func cap() async throws {
        for _ in 1...103 { _ = try await meeting.start(by: meeting.other) }
        #expect(try await unread() == 100)
    }

    @Test("is marked on the cards, and only for those to whom it is news")
    func cards() async throws {
        _ = try await meeting.start(by: meeting.other)
        for (viewer, isUnread) in [(meeting.asker, true), (meeting.other, false), (nil, false)] {
            let topics =
                viewer == nil ? [] : try await meeting.storage.read { try $0.channelPage(meeting.channel, for: viewer) }.topics
            #expect(topics.map(\.isUnread) == (viewer == nil ? [] : [isUnread]))
        }
    }

    private func unread() async throws -> Int? {
        try await meeting.storage.read { try $0.joinedChannels(of: meeting.asker) }.first?.unread
    }
}
