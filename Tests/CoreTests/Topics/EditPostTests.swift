import TestActs
import Testing

@testable import Core

@Suite("Editing a post")
struct EditPostTests {
    let meeting: Meeting
    let topic: ID<Topic>
    let opening: ID<Post>
    let reply: ID<Post>
    let edit: EditPost

    init() async throws {
        meeting = try await Meeting()
        topic = try await meeting.start("件名", "本文")
        opening = try await meeting.opening(of: topic)
        reply = try await meeting.reply("返信", to: topic)
        edit = EditPost(storage: meeting.storage)
    }

    @Test("shows the new words and keeps the old ones as a version")
    func history() async throws {
        let start = meeting.community.clock.now
        meeting.community.clock.advance(seconds: 60)
        let kinds = try await meeting.community.announced {
            _ = try await edit(reply, title: nil, text: PostText("直した"), version: 1, as: meeting.other)
            meeting.community.clock.advance(seconds: 60)
            _ = try await edit(reply, title: nil, text: PostText("また直した"), version: 2, as: meeting.other)
        }
        #expect(kinds == [.postEdited, .postEdited])
        let page = try await meeting.storage.read { try $0.postPage(reply, for: meeting.asker) }
        #expect(page.post.body == "また直した")
        #expect(page.post.version == 3)
        #expect(page.post.editedAt == start.adding(120))
        #expect(page.versions.map(\.body) == ["返信", "直した"])
        #expect(page.versions.map(\.at) == [start, start.adding(60)])
    }

    @Test("of a post whose body is withheld keeps versions that only its author reads")
    func masked() async throws {
        let masked = try await meeting.reply("真岡市です", to: topic, voice: .masked)
        _ = try await edit(masked, title: nil, text: PostText("ある市です"), version: 1, as: meeting.other)
        for viewer in [meeting.asker, meeting.keeper] {
            let page = try await meeting.storage.read { try $0.postPage(masked, for: viewer) }
            #expect(page.post.editedAt != nil)
            #expect(page.versions.isEmpty)
        }
        let own = try await meeting.storage.read { try $0.postPage(masked, for: meeting.other) }
        #expect(own.versions.map(\.body) == ["真岡市です"])
    }

    @Test("of an opening changes the title too")
    func title() async throws {
        _ = try await edit(opening, title: TopicTitle("新しい件名"), text: PostText("本文"), version: 1, as: meeting.asker)
        #expect(try await meeting.topic(topic).title == "新しい件名")
        let page = try await meeting.storage.read { try $0.postPage(opening, for: meeting.other) }
        #expect(page.versions.map(\.title) == ["件名"])
        _ = try await edit(reply, title: TopicTitle("奪った件名"), text: PostText("直した"), version: 1, as: meeting.other)
        #expect(try await meeting.topic(topic).title == "新しい件名")
    }

    @Test("that another edit overtook is refused and leaves no trace")
    func conflict() async throws {
        _ = try await edit(reply, title: nil, text: PostText("先に"), version: 1, as: meeting.other)
        try await meeting.community.expect(.conflict("post.edited-meanwhile")) {
            _ = try await edit(reply, title: nil, text: PostText("後から"), version: 1, as: meeting.other)
        }
    }

    @Test("to the same words does nothing")
    func unchanged() async throws {
        let kinds = try await meeting.community.announced {
            _ = try await edit(reply, title: nil, text: PostText("返信"), version: 1, as: meeting.other)
            _ = try await edit(opening, title: TopicTitle("件名"), text: PostText("本文"), version: 1, as: meeting.asker)
        }
        #expect(kinds == [])
    }

    @Test("leaves an opening without a body, but no reply")
    func empty() async throws {
        _ = try await edit(opening, title: nil, text: PostText(underTitle: ""), version: 1, as: meeting.asker)
        try await meeting.community.expect(.invalid("text", "field.empty")) {
            _ = try await edit(reply, title: nil, text: PostText(underTitle: ""), version: 1, as: meeting.other)
        }
    }

    @Test("is for the author alone, and only while the post is there")
    func refused() async throws {
        try await meeting.community.expect(.forbidden("post.not-yours")) {
            _ = try await edit(reply, title: nil, text: PostText("書き換え"), version: 1, as: meeting.keeper)
        }
        _ = try await WithdrawPost(storage: meeting.storage)(reply, reason: "", as: meeting.other)
        try await meeting.community.expect(.forbidden("post.withdrawn-already")) {
            _ = try await edit(reply, title: nil, text: PostText("戻す"), version: 1, as: meeting.other)
        }
        try await meeting.community.expect(.notFound) {
            _ = try await edit(ID(bits: 1), title: nil, text: PostText("無い"), version: 1, as: meeting.other)
        }
    }
}
