import Foundation
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

    @Test("is counted again after a topic was read by itself, however many within a moment")
    func readAlone() async throws {
        var topics: [ID<Topic>] = []
        for _ in 1...3 { topics.append(try await meeting.start(by: meeting.other)) }
        #expect(try await unread() == 3)
        for (topic, left) in zip(topics, [2, 1, 0]) {
            // The clock of this test stands still.
            try await MarkTopicRead(storage: meeting.storage)(topic, upto: .max, as: meeting.asker)
            #expect(try await unread() == left)
        }
    }

    @Test("is what it was for a snapshot that began before others saw more")
    func olderSnapshot() async throws {
        let topic = try await meeting.start(by: meeting.other)
        #expect(try await unread() == 1)
        let (begun, read) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let (channel, asker) = (meeting.channel, meeting.asker)
        async let older = meeting.storage.read { snapshot in
            let head = try snapshot.events.head()
            begun.signal()
            read.wait()
            let page = try snapshot.channelPage(channel, for: asker)
            return (head, page.cursor, try snapshot.joinedChannels(of: asker).first?.unread, page.topics.map(\.topic.replies))
        }
        await withCheckedContinuation { continuation in
            Thread.detachNewThread {
                begun.wait()
                continuation.resume()
            }
        }
        _ = try await meeting.reply(to: topic, by: meeting.keeper)
        _ = try await meeting.start(by: meeting.other)
        #expect(try await unread() == 2)
        read.signal()
        let (head, cursor, count, replies) = try await older
        #expect(cursor == head)
        #expect(count == 1)
        #expect(replies == [0])
        #expect(try await unread() == 2)
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
