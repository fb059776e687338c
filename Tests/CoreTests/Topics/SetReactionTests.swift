import TestActs
import Testing

@testable import Core

@Suite("Reacting")
struct SetReactionTests {
    let meeting: Meeting
    let topic: ID<Topic>
    let reply: ID<Post>
    let react: SetReaction

    init() async throws {
        meeting = try await Meeting()
        topic = try await meeting.start()
        reply = try await meeting.reply(to: topic)
        react = SetReaction(storage: meeting.storage)
    }

    @Test("twice counts once and is announced once")
    func idempotent() async throws {
        let kinds = try await meeting.community.announced {
            for isOn in [true, true, false, false] { _ = try await react(.thanks, on: reply, to: isOn, as: meeting.asker) }
        }
        #expect(kinds == [.reactionChanged, .reactionChanged])
        #expect(try await counts(for: meeting.asker).isEmpty)
    }

    @Test("is counted by kind, and one's own is marked")
    func counted() async throws {
        _ = try await react(.thanks, on: reply, to: true, as: meeting.asker)
        _ = try await react(.useful, on: reply, to: true, as: meeting.asker)
        _ = try await react(.useful, on: reply, to: true, as: meeting.keeper)
        let expected = [
            Reaction.Count(kind: .useful, count: 2, isMine: true), Reaction.Count(kind: .thanks, count: 1, isMine: true),
        ]
        #expect(try await counts(for: meeting.asker) == expected)
        #expect(try await counts(for: meeting.other).map(\.isMine) == [false, false])
    }

    @Test("by many at the same time counts each once")
    func concurrent() async throws {
        try await withThrowingTaskGroup { group in
            for _ in 1...10 {
                for viewer in [meeting.asker, meeting.other, meeting.keeper] {
                    group.addTask { _ = try await react(.useful, on: reply, to: true, as: viewer) }
                }
            }
            try await group.waitForAll()
        }
        #expect(try await counts(for: meeting.keeper).map(\.count) == [3])
    }

    @Test("is refused to what was withdrawn or cannot be read")
    func refused() async throws {
        let ministry = try await meeting.community.member(named: "山本 純", in: "digital")
        try await meeting.community.expect(.notFound) { _ = try await react(.thanks, on: reply, to: true, as: ministry) }
        try await meeting.community.expect(.notFound) {
            _ = try await react(.thanks, on: ID(bits: 1), to: true, as: meeting.asker)
        }
        _ = try await WithdrawPost(storage: meeting.storage)(reply, reason: "", as: meeting.other)
        try await meeting.community.expect(.forbidden("post.withdrawn-already")) {
            _ = try await react(.thanks, on: reply, to: true, as: meeting.asker)
        }
    }

    private func counts(for viewer: Viewer) async throws -> [Reaction.Count] {
        try await meeting.page(topic, for: viewer).reactions[reply] ?? []
    }
}
