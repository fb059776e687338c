import SQLCore
import TestActs
import Testing

@testable import Core

@Suite("A masked post")
struct MaskedPostTests {
    let meeting: Meeting
    let topic: ID<Topic>
    let reply: ID<Post>

    init() async throws {
        meeting = try await Meeting()
        topic = try await meeting.start(voice: .masked)
        reply = try await meeting.reply(to: topic, voice: .masked)
    }

    @Test("shows a mask where the author would stand, to everybody")
    func byline() async throws {
        for viewer in [meeting.keeper, meeting.asker, meeting.other] {
            let page = try await meeting.page(topic, for: viewer)
            #expect(page.opening.byline == .masked(try #require(Mask(rawValue: "city:100k:kanto"))))
            #expect(page.replies.map(\.byline).allSatisfy { if case .masked = $0 { true } else { false } })
        }
    }

    @Test("keeps the mask it was posted with")
    func stored() async throws {
        let mask: String? = try await meeting.community.database.read { tx in try tx.value("SELECT mask FROM post WHERE id = \(reply)") }
        #expect(mask?.isEmpty == false)
        #expect(try await meeting.page(topic).opening.voice == .masked)
    }

    @Test("stands on no list of what its author wrote, not on their own either")
    func written() async throws {
        _ = try await meeting.reply("名前で", to: topic)
        for viewer in [meeting.keeper, meeting.asker, meeting.other] {
            let page = try await meeting.storage.read { try $0.memberPage(meeting.other.member, for: viewer) }
            #expect(page.written.map(\.post.body) == ["名前で"])
            let asker = try await meeting.storage.read { try $0.memberPage(meeting.asker.member, for: viewer) }
            #expect(asker.written.isEmpty)
        }
    }

    @Test("names its author in no live message, card or mention")
    func live() async throws {
        let naming = try await meeting.reply("@佐藤花子 さんへ", to: topic, voice: .masked)
        let variants = try await meeting.storage.read { snapshot in
            try snapshot.topicVariants(topic, replies: [reply, naming], for: [meeting.keeper, meeting.other])
        }
        let cards = try await meeting.storage.read { snapshot in
            try snapshot.channelVariants([topic], in: meeting.channel, for: [meeting.keeper, meeting.other])
        }
        let home = try await meeting.storage.read { try $0.homePage(for: meeting.keeper) }
        let posts =
            variants.flatMap { [$0.model.opening] + $0.model.replies } + cards.flatMap(\.model).flatMap { [$0.opening] + $0.lastReplies }
            + home.newest.map(\.opening) + home.mentions.map(\.post)
        #expect(home.mentions.count == 1)
        #expect(posts.count > 6)
        #expect(posts.allSatisfy { if case .masked = $0.byline { true } else { false } })
    }

    @Test("stays its author's: they may edit and withdraw it")
    func own() async throws {
        let page = try await meeting.page(topic, for: meeting.other)
        #expect(page.mayEdit(try #require(page.replies.first)))
        #expect(!page.mayEdit(page.opening))
        _ = try await WithdrawPost(storage: meeting.storage)(reply, reason: "", as: meeting.other)
    }
}
