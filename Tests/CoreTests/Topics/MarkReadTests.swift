import TestActs
import Testing

@testable import Core

@Suite("Marking as read")
struct MarkReadTests {
    let meeting: Meeting
    let mark: MarkRead

    init() async throws {
        meeting = try await Meeting()
        mark = MarkRead(storage: meeting.storage)
        try await JoinChannel(storage: meeting.storage)(meeting.channel, true, as: meeting.asker)
    }

    @Test("goes forward and never back")
    func forward() async throws {
        let first = try await upto()
        for _ in 1...3 { _ = try await meeting.start(by: meeting.other) }
        let head = try await meeting.storage.read { try $0.events.head() }
        try await mark(meeting.channel, upto: head - 1, as: meeting.asker)
        #expect(try await upto() == head - 1)
        for earlier in [first, 0, -1, head - 2] {
            try await mark(meeting.channel, upto: earlier, as: meeting.asker)
            #expect(try await upto() == head - 1)
        }
        try await mark(meeting.channel, upto: head, as: meeting.asker)
        #expect(try await upto() == head)
    }

    @Test("goes no further than the log")
    func head() async throws {
        try await mark(meeting.channel, upto: .max, as: meeting.asker)
        let head = try await meeting.storage.read { try $0.events.head() }
        #expect(try await upto() == head)
        _ = try await meeting.start(by: meeting.other)
        let joined = try await meeting.storage.read { try $0.joinedChannels(of: meeting.asker) }
        #expect(joined.map(\.unread) == [1])
    }

    @Test("from two windows keeps the later one")
    func concurrent() async throws {
        for _ in 1...20 { _ = try await meeting.start(by: meeting.other) }
        let head = try await meeting.storage.read { try $0.events.head() }
        try await withThrowingTaskGroup { group in
            for step in (0..<20).reversed() {
                group.addTask { try await mark(meeting.channel, upto: head - Int64(step), as: meeting.asker) }
            }
            try await group.waitForAll()
        }
        #expect(try await upto() == head)
    }

    @Test("of a channel and of a topic in it from two windows do not wait for each other, so that neither is tried again")
    func windows() async throws {
        let (storage, channel, asker) = (meeting.storage, meeting.channel, meeting.asker)
        let topic = try await meeting.start(by: meeting.other)
        let tries = Locked(0)
        for _ in 1...60 {
            _ = try await meeting.reply(to: topic, by: meeting.other)
            let head = try await storage.read { try $0.events.head() }
            try await MarkTopicRead(storage: storage)(topic, upto: head - 1, as: asker)
            async let whole: Void = storage.write { work in
                tries.withLock { $0 += 1 }
                try work.markRead(channel, upto: head, by: asker)
            }
            async let one: Void = storage.write { work in
                tries.withLock { $0 += 1 }
                try work.topicReadings.set(topic, by: asker.member, upto: head)
            }
            _ = try await (whole, one)
        }
        #expect(tries.withLock { $0 } == 120)
    }

    @Test("is looked up for those members alone who are asked for, in one channel")
    func several() async throws {
        _ = try await meeting.start(by: meeting.keeper)
        let elsewhere = try await meeting.community.channel("窓口", in: meeting.space, by: meeting.keeper)
        let head = try await meeting.storage.read { try $0.events.head() }
        for (viewer, channel, event) in [
            (meeting.asker, elsewhere, head), (meeting.asker, meeting.channel, head - 1), (meeting.other, meeting.channel, head),
        ] {
            try await mark(channel, upto: event, as: viewer)
        }
        let (asker, other) = (meeting.asker.member, meeting.other.member)
        #expect(try await upto() == head - 1)
        #expect(try await meeting.storage.read { try $0.channels.readUpto(elsewhere, by: asker) } == head)
        let found = try await meeting.storage.read { snapshot in
            try [[asker], [asker, other], [meeting.keeper.member]].map { try snapshot.channels.readUpto(meeting.channel, by: $0) }
        }
        #expect(found == [[asker: head - 1], [asker: head - 1, other: head], [:]])
    }

    @Test("is refused where one may not read")
    func refused() async throws {
        let ministry = try await meeting.community.member(named: "山本 純", in: "digital")
        try await meeting.community.expect(.notFound) { try await mark(meeting.channel, upto: 1, as: ministry) }
    }

    private func upto() async throws -> Int64 {
        try await meeting.storage.read { try $0.channels.readUpto(meeting.channel, by: meeting.asker.member) }
    }
}
