import Testing

@testable import Core

@Suite("Announcements")
struct AnnouncementTests {
    @Test("are never masked or personal, wherever they are", arguments: [Channel.Purpose.talk, .announcements])
    func voices(_ purpose: Channel.Purpose) async throws {
        let meeting = try await Meeting()
        let channel = try await meeting.community.channel("知らせ", in: meeting.space, purpose: purpose, by: meeting.keeper)
        for voice in Post.Voice.allCases where voice != .office {
            try await meeting.community.expect(.invalid("voice", "topic.announcement-voice")) {
                _ = try await meeting.start(kind: .announcement, voice: voice, in: channel, by: meeting.keeper)
            }
        }
        let topic = try await meeting.start(kind: .announcement, voice: .office, in: channel, by: meeting.keeper)
        // Anybody may ask about it, in any voice.
        _ = try await meeting.reply(to: topic, voice: .masked)
    }

    @Test("are all that begins in a channel for them, and only of who may announce")
    func channel() async throws {
        let meeting = try await Meeting()
        let channel = try await meeting.community.channel("知らせ", in: meeting.space, purpose: .announcements, by: meeting.keeper)
        let talk = meeting.channel
        func offered(_ channel: ID<Channel>, _ viewer: Viewer) async throws -> [Topic.Kind] {
            try await meeting.storage.read { try $0.access(to: .channel(channel), for: viewer).startable }
        }
        #expect(try await offered(channel, meeting.keeper) == [.announcement])
        #expect(try await offered(channel, meeting.asker) == [])
        #expect(try await offered(talk, meeting.keeper) == [.question, .discussion, .announcement, .practice])
        #expect(try await offered(talk, meeting.asker) == [.question, .discussion, .practice])
        for kind in Topic.Kind.allCases where kind != .announcement {
            try await meeting.community.expect(.invalid("kind", "channel.only-announcements")) {
                _ = try await meeting.start(kind: kind, in: channel, by: meeting.keeper)
            }
            try await meeting.community.expect(.forbidden("channel.only-some-start")) {
                _ = try await meeting.start(kind: kind, in: channel)
            }
        }
        let notice = try await meeting.start(kind: .announcement, in: channel, by: meeting.keeper)
        try await meeting.community.expect(.invalid("kind", "channel.only-announcements")) {
            try await ChangeKind(storage: meeting.storage)(notice, to: .question, as: meeting.keeper)
        }
        let places = try await meeting.storage.read { try $0.askPage(draft: nil, for: meeting.keeper) }.places
        #expect(places.map(\.channel.id) == [talk], "nobody asks where only announcements begin")
    }

    @Test("need a channel made for them, which who arranges it can change")
    func purpose() async throws {
        let meeting = try await Meeting()
        let draft = try ChannelDraft(name: "知らせ", lead: "", access: .open, posting: .everyone, purpose: .announcements)
        try await ChangeChannel(storage: meeting.storage)(meeting.channel, draft, as: meeting.keeper)
        let access = try await meeting.storage.read { try $0.access(to: .channel(meeting.channel), for: meeting.keeper) }
        #expect(access.channel.purpose == .announcements)
        #expect(access.startable == [.announcement])
    }
}
