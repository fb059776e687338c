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

    @Test("counts, but does not name, the body of who wrote in the topic with their body withheld")
    func masked() async throws {
        _ = try await meeting.reply("匿名の返信", to: question, voice: .masked)
        try await say(meeting.other)
        try await say(meeting.keeper)
        let same = try await meeting.page(question, for: meeting.asker).question.same
        #expect(same?.count == 2)
        #expect(same?.named.map(\.name) == ["真岡市"])
        // Somebody else of the body says so openly.
        try await say(try await meeting.community.member(named: "同僚", in: "122041"))
        #expect(Set(try await meeting.page(question).question.same?.named.map(\.name) ?? []) == ["真岡市", "船橋市"])
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
