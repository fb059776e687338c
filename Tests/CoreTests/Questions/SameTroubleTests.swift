import Testing

@testable import Core

@Suite("The same trouble")
struct SameTroubleTests {
    let meeting: Meeting
    let question: ID<Topic>
    let opening: ID<Post>

    init() async throws {
        meeting = try await Meeting()
        question = try await meeting.start(kind: .question)
        opening = try await meeting.opening(of: question)
    }

    private func say(_ viewer: Viewer, _ isOn: Bool = true) async throws {
        _ = try await SetReaction(storage: meeting.storage)(.same, on: opening, to: isOn, as: viewer)
    }

    private func counted() async throws -> Int? {
        let page = try await meeting.page(question)
        let count = page.reactions[opening]?.first { $0.kind == .same }?.count
        #expect(page.question.same?.count == count ?? 0)
        return count
    }

    @Test("counts bodies, and other reactions count members")
    func bodies() async throws {
        let colleague = try await meeting.community.member(named: "同僚", in: "122041")
        try await say(meeting.other)
        try await say(colleague)
        #expect(try await counted() == 1)
        try await say(meeting.keeper)
        #expect(try await counted() == 2)
        #expect(Set(try await meeting.page(question).question.same?.named.map(\.name) ?? []) == ["船橋市", "真岡市"])
        try await say(meeting.other, false)
        #expect(try await counted() == 2)
        for viewer in [meeting.other, colleague] {
            _ = try await SetReaction(storage: meeting.storage)(.useful, on: opening, to: true, as: viewer)
        }
        #expect(try await meeting.page(question).reactions[opening]?.first { $0.kind == .useful }?.count == 2)
    }

    @Test("is kept by the body of who has moved or left")
    func left() async throws {
        try await say(meeting.other)
        _ = try await MoveSeat(storage: meeting.storage)(section: "総務課", job: "", by: meeting.other)
        #expect(try await counted() == 1)
        try await LeaveCommunity(storage: meeting.storage)(meeting.other)
        #expect(try await counted() == 1)
    }

    @Test("is not told by who wrote in the topic with their body withheld, and is taken back before somebody does so")
    func masked() async throws {
        try await say(meeting.keeper)
        try await say(meeting.other)
        await #expect(throws: Refusal.invalid("voice", "reply.masked-same")) {
            _ = try await meeting.reply("匿名の返信", to: question, voice: .masked)
        }
        try await say(meeting.other, false)
        _ = try await meeting.reply("匿名の返信", to: question, voice: .masked)
        let same = try await meeting.page(question, for: meeting.asker).question.same
        #expect(same?.named.map(\.name) == ["真岡市"])
        await #expect(throws: Refusal.forbidden("reaction.same-masked")) { try await say(meeting.other) }
        // Other reactions show no names.
        _ = try await SetReaction(storage: meeting.storage)(.useful, on: opening, to: true, as: meeting.other)
        let hidden = try await meeting.start("伏せた質問", voice: .masked)
        let opening = try await meeting.opening(of: hidden)
        await #expect(throws: Refusal.forbidden("reaction.same-masked")) {
            _ = try await SetReaction(storage: meeting.storage)(.same, on: opening, to: true, as: meeting.asker)
        }
    }

    @Test("names bodies to members only")
    func strangers() async throws {
        let square = try await meeting.community.space("広場", .readable, by: meeting.keeper)
        let channel = try await meeting.community.channel("開いた話", in: square, by: meeting.keeper)
        let topic = try await meeting.start(in: channel)
        let opening = try await meeting.opening(of: topic)
        _ = try await SetReaction(storage: meeting.storage)(.same, on: opening, to: true, as: meeting.other)
        let page = try await meeting.storage.read { try $0.topicPage(topic, after: nil, for: nil) }
        #expect(page.question.same?.count == 1)
        #expect(page.question.same?.named == [])
    }
}
