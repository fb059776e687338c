import SQLCore
import TestActs
import Testing

@testable import Core

@Suite("A body that is withheld in a topic")
struct MaskedReplyTests {
    let meeting: Meeting
    let topic: ID<Topic>
    let opening: ID<Post>

    init() async throws {
        meeting = try await Meeting()
        topic = try await meeting.start()
        opening = try await meeting.opening(of: topic)
    }

    @Test("is not named as having the same trouble: who said so first is refused, with what to do")
    func named() async throws {
        _ = try await SetReaction(storage: meeting.storage)(.same, on: opening, to: true, as: meeting.other)
        try await meeting.community.expect(.invalid("voice", "reply.masked-same")) {
            _ = try await meeting.reply("伏せて", to: topic, voice: .masked)
        }
        _ = try await meeting.reply("名前で", to: topic)
        #expect(try await sameTrouble().named.map(\.name) == ["船橋市"], "under their name nothing changes")
    }

    @Test("goes on so after the reaction is taken back together with the reply")
    func takenBack() async throws {
        _ = try await SetReaction(storage: meeting.storage)(.same, on: opening, to: true, as: meeting.other)
        let kinds = try await meeting.community.announced {
            _ = try await PostReply(storage: meeting.storage, limit: PostingLimit(perMinute: 0))(
                PostText("伏せて"),
                to: topic,
                voice: .masked,
                takesBackSame: true,
                key: Meeting.newKey(),
                as: meeting.other
            )
        }
        #expect(kinds == [.reactionChanged, .replyPosted])
        #expect(try await sameTrouble().count == 0)
        await #expect(throws: Refusal.forbidden("reaction.same-masked")) {
            _ = try await SetReaction(storage: meeting.storage)(.same, on: opening, to: true, as: meeting.other)
        }
    }

    @Test("stays so however many replies follow")
    func later() async throws {
        _ = try await meeting.reply("伏せて", to: topic, voice: .masked)
        for number in 1...3 { _ = try await meeting.reply("返信\(number)", to: topic, by: meeting.keeper) }
        await #expect(throws: Refusal.forbidden("reaction.same-masked")) {
            _ = try await SetReaction(storage: meeting.storage)(.same, on: opening, to: true, as: meeting.other)
        }
    }

    @Test("may give the other signs, which name nobody")
    func others() async throws {
        for kind in Reaction.allCases where kind != .same {
            _ = try await SetReaction(storage: meeting.storage)(kind, on: opening, to: true, as: meeting.other)
        }
        #expect(Reaction.allCases.count > 2)
        _ = try await meeting.reply("伏せて", to: topic, voice: .masked)
    }

    @Test("counts without its name where releases before this one let somebody do both")
    func old() async throws {
        _ = try await SetReaction(storage: meeting.storage)(.same, on: opening, to: true, as: meeting.other)
        let reply = try await meeting.reply("名前で", to: topic)
        _ = try await meeting.community.database.write { tx in
            try tx.run("UPDATE post SET voice = 'masked', mask = 'city:500k:kanto' WHERE id = \(reply)")
        }
        #expect(try await sameTrouble().count == 1)
        #expect(try await sameTrouble().named.isEmpty)
        let colleague = try await meeting.community.member(named: "同僚", in: "122041")
        _ = try await SetReaction(storage: meeting.storage)(.same, on: opening, to: true, as: colleague)
        #expect(try await sameTrouble().named.map(\.name) == ["船橋市"], "a colleague who withholds nothing may name it")
    }

    private func sameTrouble() async throws -> SameTrouble {
        let opening = opening
        return try await meeting.storage.read { try $0.posts.sameTrouble(as: opening) }
    }
}
