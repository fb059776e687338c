import Core
import Testing

@Suite("Looking behind a mask")
struct UnmaskPostTests {
    let meeting: Meeting
    let reply: ID<Post>
    let topic: ID<Topic>
    let unmask: UnmaskPost

    init() async throws {
        meeting = try await Meeting()
        topic = try await meeting.start()
        reply = try await meeting.reply(to: topic, voice: .masked)
        unmask = UnmaskPost(storage: meeting.storage)
    }

    @Test("tells an operator who wrote it and keeps a record")
    func done() async throws {
        let kinds = try await meeting.community.announced {
            let found = try await unmask(reply, reason: "通報があったため", as: meeting.keeper)
            #expect([found.authorName, found.authorOrganisation] == ["高橋健", "船橋市"])
        }
        #expect(kinds == [.postUnmasked])
        let records = try await meeting.storage.read { try $0.unmaskings.newest(limit: 10, for: meeting.keeper) }
        #expect(records.map(\.post) == [reply])
        #expect(records.map(\.reason) == ["通報があったため"])
        #expect(records.map(\.operatorName) == ["佐藤 花子"])
        guard case .masked = try await meeting.page(topic).replies.first?.byline else {
            Issue.record("the mask is gone")
            return
        }
    }

    @Test("is for operators only; of the record managers read who looked and why")
    func others() async throws {
        let manager = try await meeting.community.granting(Role(.manager), to: meeting.asker, by: meeting.keeper)
        for viewer in [manager, meeting.other] {
            try await meeting.community.expect(.forbidden("access.no-right")) {
                _ = try await unmask(reply, reason: "興味", as: viewer)
            }
        }
        await #expect(throws: Refusal.forbidden("access.no-right")) {
            try await meeting.storage.read { try $0.unmaskings.newest(limit: 10, for: meeting.other) }
        }
        _ = try await unmask(reply, reason: "通報", as: meeting.keeper)
        let read = try await meeting.storage.read { try $0.unmaskings.newest(limit: 10, for: manager) }
        #expect(read.map(\.reason) == ["通報"])
        #expect(read.map(\.authorName) == [nil], "managers read that somebody looked, and not at whom")
    }

    @Test("needs a reason and a masked post that one may read")
    func refused() async throws {
        try await meeting.community.expect(.invalid("reason", "field.empty")) {
            _ = try await unmask(reply, reason: " ", as: meeting.keeper)
        }
        let plain = try await meeting.reply(to: topic)
        try await meeting.community.expect(.notFound) { _ = try await unmask(plain, reason: "理由", as: meeting.keeper) }
    }
}
