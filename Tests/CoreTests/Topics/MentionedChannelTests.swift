import SQLCore
import Testing

@testable import Core

/// Attack: a member of a ministry writes `#name` to learn whether a channel exists that only municipalities see.
@Suite("A channel that is named in a post")
struct MentionedChannelTests {
    let meeting: Meeting
    /// A channel that the whole public service reads.
    let wide: ID<Channel>
    let official: Viewer

    init() async throws {
        meeting = try await Meeting()
        let space = try await meeting.community.space("広場", .government, by: meeting.keeper)
        wide = try await meeting.community.channel("雑談", in: space, by: meeting.keeper)
        official = try await meeting.community.member(named: "国の人", in: "digital")
    }

    @Test("is a link only where everybody who reads the post reads the channel", arguments: [Audience.municipal, .members, .organisation])
    func closed(audience: Audience) async throws {
        let body = audience == .organisation ? meeting.keeper.organisation.id : nil
        let space = try await meeting.community.space("閉じた場", audience, of: body, by: meeting.keeper)
        let closed = try await meeting.community.channel("率直な相談", in: space, by: meeting.keeper)
        #expect(try await targets(of: "#率直な相談", in: wide, by: official) == [])
        #expect(try await targets(of: "#率直な相談", in: wide, by: meeting.asker) == [], "also where the writer reads it: others do not")
        #expect(try await targets(of: "#率直な相談", in: closed, by: meeting.keeper) == [.channel(closed)], "among those who read it it is one")
        // Guests can be members of a space or organisation without reading what the public service reads.
        let fromClosed = try await targets(of: "#雑談", in: closed, by: meeting.keeper)
        #expect(fromClosed == (audience == .municipal ? [.channel(wide)] : []))
    }

    @Test("is none where only the invited are")
    func invited() async throws {
        _ = try await meeting.community.channel("内々", in: meeting.space, access: .invitation, by: meeting.keeper)
        #expect(try await targets(of: "#内々", in: meeting.channel, by: meeting.keeper) == [])
    }

    @Test("is found whether or not a closed channel has the same name, or a longer one")
    func shadow() async throws {
        let closed = try await meeting.community.space("閉じた場", .members, by: meeting.keeper)
        _ = try await meeting.community.channel("雑談", in: closed, by: meeting.keeper)
        _ = try await meeting.community.channel("雑談の裏", in: closed, by: meeting.keeper)
        #expect(try await targets(of: "#雑談の裏", in: wide, by: official) == [.channel(wide)])
    }

    @Test("of two that have the name is the one in the same space")
    func near() async throws {
        let far = try await meeting.community.space("別の場", .readable, by: meeting.keeper)
        _ = try await meeting.community.channel("オープンデータ", in: far, by: meeting.keeper)
        #expect(try await targets(of: "#オープンデータ", in: meeting.channel, by: meeting.asker) == [.channel(meeting.channel)])
    }

    @Test("is no link any more in posts that releases before this one linked")
    func old() async throws {
        let topic = try await meeting.start(in: wide, by: official)
        let opening = try await meeting.opening(of: topic)
        _ = try await meeting.community.database.write { tx in
            try tx.run("INSERT INTO mention (post, token, channel) VALUES (\(opening), '#オープンデータ', \(meeting.channel))")
        }
        #expect(try await meeting.page(topic).mentions[opening] == nil)
    }

    private func targets(of text: String, in channel: ID<Channel>, by viewer: Viewer) async throws -> [Mention.Target] {
        let topic = try await meeting.start("件名", text, kind: .discussion, in: channel, by: viewer)
        let opening = try await meeting.storage.read { try $0.topicPage(topic, after: nil, for: viewer).topic.opening }
        return try await meeting.storage.read { try $0.topicPage(topic, after: nil, for: viewer).mentions[opening]?.map(\.target) ?? [] }
    }
}
