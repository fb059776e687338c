import Core
import Testing

@Suite("A channel by invitation")
struct InvitationChannelTests {
    let meeting: Meeting
    let channel: ID<Channel>
    let topic: ID<Topic>

    init() async throws {
        meeting = try await Meeting()
        channel = try await meeting.community.channel("内々", in: meeting.space, access: .invitation, by: meeting.keeper)
        topic = try await meeting.start(in: channel, by: meeting.keeper)
    }

    @Test("does not exist for who is not in it, not for a manager either")
    func hidden() async throws {
        let manager = try await meeting.community.granting(Role(.manager), to: meeting.asker, by: meeting.keeper)
        for viewer in [manager, meeting.other] {
            await #expect(throws: Refusal.notFound) {
                try await meeting.storage.read { try $0.channelPage(channel, for: viewer) }
            }
            await #expect(throws: Refusal.notFound) { try await meeting.page(topic, for: viewer) }
            let page = try await meeting.storage.read { try $0.spacePage(meeting.space, for: viewer) }
            #expect(page.channels.map(\.channel.name) == ["オープンデータ"])
        }
        await #expect(throws: Refusal.signedOut) { try await meeting.storage.read { try $0.channelPage(channel, for: nil) } }
    }

    @Test("is not made in a space that its maker cannot read: nobody could enter it")
    func unreadable() async throws {
        let official = try await meeting.community.member(named: "国の人", in: "digital")
        let manager = try await meeting.community.granting(Role(.manager), to: official, by: meeting.keeper)
        let space = try await meeting.community.space("自治体の場", .municipal, by: manager)
        try await meeting.community.expect(.invalid("access", "channel.invites-nobody")) {
            _ = try await meeting.community.channel("内々", in: space, access: .invitation, by: manager)
        }
        _ = try await meeting.community.channel("みんな", in: space, by: manager)
    }

    @Test("cannot be entered, written in, changed or opened by who is not in it")
    func closed() async throws {
        let manager = try await meeting.community.granting(Role(.manager), to: meeting.asker, by: meeting.keeper)
        try await meeting.community.expect(.notFound) {
            try await JoinChannel(storage: meeting.storage)(channel, true, as: meeting.other)
        }
        try await meeting.community.expect(.notFound) { _ = try await meeting.reply(to: topic, by: meeting.other) }
        try await meeting.community.expect(.notFound) {
            try await MarkRead(storage: meeting.storage)(channel, upto: 1, as: meeting.other)
        }
        try await meeting.community.expect(.notFound) {
            try await ArchiveChannel(storage: meeting.storage)(channel, true, as: manager)
        }
        try await meeting.community.expect(.notFound) {
            try await AdmitToChannel(storage: meeting.storage)(manager.member, .admit, in: channel, as: manager)
        }
    }

    @Test("opens for who is admitted, and closes again")
    func admit() async throws {
        let admit = AdmitToChannel(storage: meeting.storage)
        let kinds = try await meeting.community.announced {
            try await admit(meeting.other.member, .admit, in: channel, as: meeting.keeper)
        }
        #expect(kinds == [.membershipChanged])
        _ = try await meeting.reply(to: topic, by: meeting.other)
        try await admit(meeting.other.member, .remove, in: channel, as: meeting.keeper)
        await #expect(throws: Refusal.notFound) { try await meeting.page(topic, for: meeting.other) }
    }

    @Test("is left for good")
    func leave() async throws {
        try await AdmitToChannel(storage: meeting.storage)(meeting.other.member, .admit, in: channel, as: meeting.keeper)
        try await JoinChannel(storage: meeting.storage)(channel, false, as: meeting.other)
        await #expect(throws: Refusal.notFound) { try await JoinChannel(storage: meeting.storage)(channel, true, as: meeting.other) }
    }

    @Test("opens no space: who cannot read that has to be made its member first")
    func notInSpace() async throws {
        let ministry = try await meeting.community.member(named: "山本 純", in: "digital")
        try await meeting.community.expect(.invalid("member", "channel.not-in-space")) {
            try await AdmitToChannel(storage: meeting.storage)(ministry.member, .admit, in: channel, as: meeting.keeper)
        }
        let closed = try await meeting.community.space("閉じた場", .members, by: meeting.keeper)
        let inner = try await meeting.community.channel("奥", in: closed, access: .invitation, by: meeting.keeper)
        let admit = AdmitToChannel(storage: meeting.storage)
        await #expect(throws: Refusal.invalid("member", "channel.not-in-space")) {
            try await admit(ministry.member, .admit, in: inner, as: meeting.keeper)
        }
        try await AdmitToSpace(storage: meeting.storage)(ministry.member, to: closed, true, as: meeting.keeper)
        try await admit(ministry.member, .admit, in: inner, as: meeting.keeper)
        let access = try await meeting.storage.read { try $0.access(to: .channel(inner), for: ministry) }
        #expect(access.hasJoined)
    }

    @Test("admits nobody at the wish of an ordinary member, and nobody unknown")
    func refused() async throws {
        let admit = AdmitToChannel(storage: meeting.storage)
        try await admit(meeting.other.member, .admit, in: channel, as: meeting.keeper)
        for change in AdmitToChannel.Change.allCases {
            try await meeting.community.expect(.forbidden("access.no-right")) {
                try await admit(meeting.asker.member, change, in: channel, as: meeting.other)
            }
            try await meeting.community.expect(.invalid("member", "member.unknown")) {
                try await admit(ID(bits: 1), change, in: channel, as: meeting.keeper)
            }
        }
    }
}
