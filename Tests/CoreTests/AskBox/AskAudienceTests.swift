import Search
import TestActs
import Testing

@testable import Core

/// Random spaces, channels, members and posts; the suggestions for each person are compared with their pages.
@Suite("What appears beside a question")
struct AskAudienceTests {
    @Test("is only what the asker may read: findings, similar bodies, near misses and places", arguments: [11, 12, 13, 14, 15, 16])
    func audiences(seed: UInt64) async throws {
        var random = SeededRandom(seed)
        let library = try await Library()
        let (meeting, community) = (library.meeting, library.meeting.community)
        try await library.makeAlike()
        let people = [
            meeting.keeper, meeting.asker, meeting.other, try await community.member(named: "国の人", in: "digital"),
            try await community.guest(named: "会社の人", invitedBy: meeting.keeper),
        ]
        var topics: [ID<Topic>] = []
        for number in 0..<7 {
            let audience = Audience.allCases.filter { $0 != .own && $0 != .organisation }.randomElement(using: &random)!
            let space = try await community.space("場\(number)", audience, by: meeting.keeper)
            let writer = [meeting.asker, meeting.other].randomElement(using: &random)!
            for member in people
            where member.member == meeting.keeper.member || member.member == writer.member || Bool.random(using: &random) {
                try await AdmitToSpace(storage: meeting.storage)(member.member, to: space, true, as: meeting.keeper)
            }
            let access: Channel.Access = Bool.random(using: &random) ? .open : .invitation
            let channel = try await community.channel("水路\(number)", in: space, access: access, by: meeting.keeper)
            if access == .invitation {
                try await AdmitToChannel(storage: meeting.storage)(writer.member, .admit, in: channel, as: meeting.keeper)
            }
            let kind = [Topic.Kind.question, .practice].randomElement(using: &random)!
            let voice = [Post.Voice.personal, .masked].randomElement(using: &random)!
            let topic = try await StartTopic(storage: meeting.storage, limit: PostingLimit(perMinute: 0))(
                kind,
                in: channel,
                title: TopicTitle("除雪の電話の受付 \(number)"),
                text: PostText(underTitle: "朝に鳴ります"),
                voice: voice,
                seen: topics,
                key: Meeting.newKey(),
                as: writer
            )
            topics.append(topic)
        }
        try await library.feed()
        try await check(library, people, topics)

        // Memberships change without an event for the index; the next search must respect them.
        let spaces = try await meeting.storage.read { try $0.spaces.all(by: meeting.keeper).map(\.space) }
        for person in people where person.member != meeting.keeper.member {
            guard let space = spaces.randomElement(using: &random) else { continue }
            try? await AdmitToSpace(storage: meeting.storage)(person.member, to: space.id, Bool.random(using: &random), as: meeting.keeper)
        }
        try await check(library, people, topics)
    }

    private func check(_ library: Library, _ people: [Viewer], _ topics: [ID<Topic>]) async throws {
        let storage = library.meeting.storage
        for viewer in people {
            var readable: [ID<Topic>: TopicPage] = [:]
            for topic in topics {
                readable[topic] = try? await storage.read { try $0.topicPage(topic, after: nil, for: viewer) }
            }
            let findings = try await library.look("除雪の電話の受付はどうしていますか", as: viewer)
            let things = findings.sections.flatMap(\.things)
            #expect(things.allSatisfy { thing in thing.topic.flatMap { readable[$0.id] }?.access.channel.id == thing.channel.id })
            #expect(findings.count <= readable.count)
            if !readable.isEmpty { #expect(findings.count > 0) }
            for peer in findings.peers {
                #expect(readable[peer.topic.id]?.opening.voice != .masked)
                #expect(readable[peer.topic.id] != nil)
            }
            let places = Set(readable.values.map(\.access.channel.id))
            #expect(findings.place.map { places.contains($0.id) } ?? true)
            for topic in topics {
                let related = try? await storage.read { try $0.relatedTopics(of: topic, for: viewer) }
                #expect((related == nil) == (readable[topic] == nil))
                for other in (related?.seen ?? []) + (related?.later ?? []) { #expect(readable[other.id] != nil) }
            }
            let page = try await storage.read { try $0.askPage(draft: nil, for: viewer) }
            for place in page.places {
                #expect(try await storage.read { try $0.access(to: .channel(place.channel.id), for: viewer).isReadable() })
            }
        }
    }
}
