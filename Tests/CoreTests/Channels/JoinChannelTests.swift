import Core
import Testing

@Suite("Joining a channel")
struct JoinChannelTests {
    @Test("puts it into one's navigation, and announces it once")
    func join() async throws {
        let meeting = try await Meeting()
        let join = JoinChannel(storage: meeting.storage)
        let kinds = try await meeting.community.announced {
            for _ in 1...2 { try await join(meeting.channel, true, as: meeting.asker) }
        }
        #expect(kinds == [.membershipChanged])
        let joined = try await meeting.storage.read { try $0.joinedChannels(of: meeting.asker) }
        #expect(joined.map(\.channel.id) == [meeting.channel])
    }

    @Test("counts what is there as read")
    func read() async throws {
        let meeting = try await Meeting()
        for _ in 1...3 { _ = try await meeting.start(by: meeting.keeper) }
        try await JoinChannel(storage: meeting.storage)(meeting.channel, true, as: meeting.asker)
        let joined = try await meeting.storage.read { try $0.joinedChannels(of: meeting.asker) }
        #expect(joined.map(\.unread) == [0])
    }

    @Test("can be taken back, and announces that once")
    func leave() async throws {
        let meeting = try await Meeting()
        let join = JoinChannel(storage: meeting.storage)
        try await join(meeting.channel, true, as: meeting.asker)
        let kinds = try await meeting.community.announced {
            for _ in 1...2 { try await join(meeting.channel, false, as: meeting.asker) }
        }
        #expect(kinds == [.membershipChanged])
        let joined = try await meeting.storage.read { try $0.joinedChannels(of: meeting.asker) }
        #expect(joined.isEmpty)
    }

    @Test("is not possible where one may not read")
    func refused() async throws {
        let meeting = try await Meeting()
        let ministry = try await meeting.community.member(named: "山本 純", in: "digital")
        try await meeting.community.expect(.notFound) {
            try await JoinChannel(storage: meeting.storage)(meeting.channel, true, as: ministry)
        }
    }
}
