import Testing

@testable import Core

@Suite("A preview of a post")
struct PostPreviewTests {
    @Test("shows what the post will be, and writes nothing")
    func same() async throws {
        let meeting = try await Meeting()
        let topic = try await meeting.start()
        for voice in Post.Voice.allCases {
            let text = try PostText("@真岡市 と @高橋健 へ、\(voice)")
            let before = try await meeting.community.trace()
            let preview = try await meeting.storage.read { try $0.preview(text, to: topic, voice: voice, by: meeting.asker) }
            #expect(try await meeting.community.trace() == before)
            let sent = try await meeting.reply(text.text, to: topic, voice: voice, by: meeting.asker)
            let page = try await meeting.page(topic, for: meeting.asker)
            let post = try #require(page.replies.first { $0.id == sent })
            #expect(preview.post.byline == post.byline)
            #expect(preview.post.voice == post.voice)
            #expect(preview.post.body == post.body)
            #expect(preview.post.isOwn(meeting.asker) == post.isOwn(meeting.asker))
            #expect(Set(preview.mentions) == Set(page.mentions[sent] ?? []))
            #expect(preview.mentions.count == 2)
        }
    }

    @Test("is refused where the post would be")
    func refused() async throws {
        let meeting = try await Meeting()
        let community = meeting.community
        let (topic, text) = (try await meeting.start(), try PostText("本文"))
        let opening = try await meeting.opening(of: topic)
        let ministry = try await community.member(named: "山本 純", in: "digital")
        try await community.expect(.notFound) {
            _ = try await meeting.storage.read { try $0.preview(text, to: topic, voice: .personal, by: ministry) }
        }
        try await community.expect(.notFound) {
            _ = try await meeting.storage.read {
                try $0.preview(.question, TopicTitle("題"), text, in: meeting.channel, voice: .personal, by: ministry)
            }
        }
        try await community.expect(.notFound) {
            _ = try await meeting.storage.read { try $0.preview(text, title: nil, insteadOf: opening, by: ministry) }
        }
        try await community.expect(.forbidden("post.not-yours")) {
            _ = try await meeting.storage.read { try $0.preview(text, title: nil, insteadOf: opening, by: meeting.other) }
        }
        try await ArchiveChannel(storage: meeting.storage)(meeting.channel, true, as: meeting.keeper)
        try await community.expect(.forbidden("channel.archived")) {
            _ = try await meeting.storage.read { try $0.preview(text, to: topic, voice: .personal, by: meeting.asker) }
        }
        try await community.expect(.forbidden("channel.archived")) {
            _ = try await meeting.storage.read {
                try $0.preview(.question, TopicTitle("題"), text, in: meeting.channel, voice: .personal, by: meeting.asker)
            }
        }
    }

    @Test("of a changed post keeps the voice it was written in")
    func edited() async throws {
        let meeting = try await Meeting()
        let topic = try await meeting.start(voice: .masked)
        let opening = try await meeting.opening(of: topic)
        let preview = try await meeting.storage.read {
            try $0.preview(PostText("新しい本文"), title: TopicTitle("新しい題"), insteadOf: opening, by: meeting.asker)
        }
        #expect(preview.title == "新しい題")
        #expect(preview.post.voice == .masked)
        guard case .masked = preview.post.byline else {
            Issue.record("the author is shown")
            return
        }
    }
}
