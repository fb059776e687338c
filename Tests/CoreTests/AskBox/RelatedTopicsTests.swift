import Core
import SQLCore
import TestActs
import Testing

@testable import Core

@Suite("Near misses of a question")
struct RelatedTopicsTests {
    private func ask(
        _ meeting: Meeting,
        seen: [ID<Topic>],
        in channel: ID<Channel>? = nil,
        voice: Post.Voice = .personal,
        by viewer: Viewer? = nil
    ) async throws -> ID<
        Topic
    > {
        try await StartTopic(storage: meeting.storage, limit: PostingLimit(perMinute: 0))(
            .question,
            in: channel ?? meeting.channel,
            title: TopicTitle("新しい質問"),
            text: PostText(underTitle: "本文"),
            voice: voice,
            seen: seen,
            key: Meeting.newKey(),
            as: viewer ?? meeting.asker
        )
    }

    private func related(_ topic: ID<Topic>, _ meeting: Meeting, for viewer: Viewer?) async throws -> RelatedTopics {
        try await meeting.storage.read { try $0.relatedTopics(of: topic, for: viewer) }
    }

    @Test("stand under it, and it under them")
    func linked() async throws {
        let meeting = try await Meeting()
        let old = try await meeting.start("古い質問")
        let events = try await meeting.community.announced {
            let new = try await ask(meeting, seen: [old])
            let seen = try await related(new, meeting, for: meeting.other)
            #expect(seen.seen.map(\.id) == [old])
            #expect(seen.later.isEmpty)
            let later = try await related(old, meeting, for: meeting.other)
            #expect(later.later.map(\.id) == [new])
            #expect(later.seen.isEmpty)
        }
        #expect(events == [.topicStarted])
    }

    @Test("are at most five, and only what is there")
    func bounded() async throws {
        let meeting = try await Meeting()
        var old: [ID<Topic>] = [ID(bits: 7)]
        for number in 1...8 { old.append(try await meeting.start("古い質問\(number)")) }
        let new = try await ask(meeting, seen: old)
        let seen = try await related(new, meeting, for: meeting.asker).seen
        #expect(seen.map(\.id) == Array(old[1...4]))
    }

    @Test("are not linked where the asker may not read them")
    func unreadable() async throws {
        let meeting = try await Meeting()
        let closed = try await meeting.community.channel("招待", in: meeting.space, access: .invitation, by: meeting.keeper)
        let secret = try await meeting.start("秘密", in: closed, by: meeting.keeper)
        let new = try await ask(meeting, seen: [secret])
        #expect(try await related(new, meeting, for: meeting.keeper).seen.isEmpty)
    }

    @Test("are shown each only to who may read the other")
    func access() async throws {
        let meeting = try await Meeting()
        let closed = try await meeting.community.channel("招待", in: meeting.space, access: .invitation, by: meeting.keeper)
        try await AdmitToChannel(storage: meeting.storage)(meeting.asker.member, .admit, in: closed, as: meeting.keeper)
        let secret = try await meeting.start("秘密", in: closed)
        let open = try await meeting.start("開いた質問")
        let new = try await ask(meeting, seen: [secret, open])
        #expect(try await related(new, meeting, for: meeting.asker).seen.count == 2)
        #expect(try await related(new, meeting, for: meeting.other).seen.map(\.id) == [open])
        let hidden = try await ask(meeting, seen: [open], in: closed)
        #expect(try await related(open, meeting, for: meeting.asker).later.map(\.id) == [hidden, new])
        #expect(try await related(open, meeting, for: meeting.other).later.map(\.id) == [new])
        await #expect(throws: Refusal.notFound) { try await related(hidden, meeting, for: meeting.other) }
        await #expect(throws: Refusal.signedOut) { try await related(open, meeting, for: nil) }
    }

    @Test("of a masked question are only such that all its readers may read")
    func masked() async throws {
        let meeting = try await Meeting()
        let closed = try await meeting.community.channel("招待", in: meeting.space, access: .invitation, by: meeting.keeper)
        try await AdmitToChannel(storage: meeting.storage)(meeting.asker.member, .admit, in: closed, as: meeting.keeper)
        let town = try await meeting.community.space("庁内", .organisation, of: meeting.asker.organisation.id, by: meeting.keeper)
        let inside = try await meeting.community.channel("庁内の話", in: town, by: meeting.keeper)
        let square = try await meeting.community.space("広場", .readable, by: meeting.keeper)
        let open = try await meeting.community.channel("開いた話", in: square, by: meeting.keeper)
        var seen: [ID<Topic>] = []
        for channel in [closed, inside, open, meeting.channel] { seen.append(try await meeting.start("見た話題", in: channel)) }
        let new = try await ask(meeting, seen: seen, voice: .masked)
        #expect(Set(try await related(new, meeting, for: meeting.asker).seen.map(\.id)) == Set(seen.suffix(2)))
        let inClosed = try await ask(meeting, seen: seen, in: closed, voice: .masked)
        #expect(Set(try await related(inClosed, meeting, for: meeting.asker).seen.map(\.id)) == Set([seen[0], seen[2], seen[3]]))
    }

    @Test("vanish with the opening that was taken back")
    func withdrawn() async throws {
        let meeting = try await Meeting()
        let old = try await meeting.start("古い質問")
        let new = try await ask(meeting, seen: [old])
        _ = try await WithdrawPost(storage: meeting.storage)(meeting.opening(of: old), reason: "", as: meeting.asker)
        #expect(try await related(new, meeting, for: meeting.other).isEmpty)
    }
}
