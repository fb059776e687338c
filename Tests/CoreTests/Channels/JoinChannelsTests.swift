import Testing

@testable import Core

@Suite("Joining several channels")
struct JoinChannelsTests {
    @Test("joins all of them, and none where one may not be read")
    func joins() async throws {
        let meeting = try await Meeting()
        let second = try await meeting.community.channel("窓口", in: meeting.space, by: meeting.keeper)
        let closed = try await meeting.community.channel("招待", in: meeting.space, access: .invitation, by: meeting.keeper)
        let join = JoinChannels(storage: meeting.storage)
        try await meeting.community.expect(.notFound) { try await join([meeting.channel, closed], as: meeting.asker) }
        try await meeting.community.expect(.invalid("channel", "channel.choose-some")) { try await join([], as: meeting.asker) }
        let kinds = try await meeting.community.announced { try await join([meeting.channel, second], as: meeting.asker) }
        #expect(kinds == [.membershipChanged, .membershipChanged])
        let joined = try await meeting.storage.read { try $0.joinedChannels(of: meeting.asker) }
        #expect(Set(joined.map(\.channel.id)) == [meeting.channel, second])
        #expect(joined.allSatisfy { $0.unread == 0 })
        let again = try await meeting.community.announced { try await join([second], as: meeting.asker) }
        #expect(again.isEmpty)
    }
}
