import TestActs
import Testing

@testable import Core

@Suite("Who asked")
struct TellAskerTests {
    private let meeting: Meeting

    init() async throws {
        meeting = try await Meeting()
    }

    private func answer(_ topic: ID<Topic>, voice: Post.Voice = .personal, by viewer: Viewer? = nil) async throws {
        _ = try await meeting.reply(to: topic, voice: voice, stationery: .test, by: viewer)
    }

    private func letters() async throws -> [TestMail] {
        try await meeting.community.letters().filter { $0.subject.hasPrefix("letter.answered") }
    }

    private func read(_ topic: ID<Topic>) async throws {
        let head = try await meeting.storage.read { try $0.events.head() }
        try await MarkTopicRead(storage: meeting.storage)(topic, upto: head, as: meeting.asker)
    }

    @Test("hears of an answer by mail, once until they read it")
    func once() async throws {
        let topic = try await meeting.start()
        try await answer(topic)
        try await answer(topic, by: meeting.keeper)
        let first = try #require(try await meeting.page(topic).replies.first?.id)
        #expect(try await letters().map(\.body) == ["/topics/\(topic)?at=\(first)"])
        try await read(topic)
        try await answer(topic)
        #expect(try await letters().count == 2)
        // Replying counts as reading.
        try await answer(topic, by: meeting.asker)
        #expect(try await letters().count == 2)
        try await answer(topic, voice: .masked)
        #expect(try await letters().count == 3)
    }

    @Test("hears nothing of what is no question, and nothing where they do not want it or left")
    func nobody() async throws {
        try await answer(meeting.start(kind: .discussion))
        #expect(try await letters().isEmpty)

        let topic = try await meeting.start()
        try await ChangeAsking(storage: meeting.storage)(.mail, answersByMail: false, by: meeting.asker)
        try await answer(topic)
        #expect(try await letters().isEmpty)

        try await ChangeAsking(storage: meeting.storage)(.never, answersByMail: true, by: meeting.asker)
        let other = try await meeting.start()
        try await LeaveCommunity(storage: meeting.storage)(meeting.asker)
        try await answer(other)
        #expect(try await letters().isEmpty)
    }

    @Test("hears of the next answer also after somebody else did something in the topic")
    func afterOthers() async throws {
        let topic = try await meeting.start()
        let first = try await meeting.reply(to: topic, stationery: .test)
        _ = try await AcceptAnswer(storage: meeting.storage)(first, as: meeting.asker)
        try await DoubtAnswer(storage: meeting.storage)(topic, reason: "古い", as: meeting.keeper)
        try await answer(topic, by: meeting.keeper)
        #expect(try await letters().count == 2)
        try await answer(topic)
        #expect(try await letters().count == 2)
    }

    @Test("hears nothing of what was taken back")
    func withdrawn() async throws {
        let topic = try await meeting.start()
        _ = try await WithdrawPost(storage: meeting.storage)(meeting.opening(of: topic), reason: "", as: meeting.asker)
        await #expect(throws: Refusal.forbidden("topic.withdrawn")) { try await answer(topic) }
        #expect(try await letters().isEmpty)
    }

    @Test("hears nothing of a place that they may not read any more")
    func place() async throws {
        let (storage, keeper) = (meeting.storage, meeting.keeper)
        let closed = try await meeting.community.channel("招待", in: meeting.space, access: .invitation, by: keeper)
        for member in [meeting.asker, meeting.other] {
            try await AdmitToChannel(storage: storage)(member.member, .admit, in: closed, as: keeper)
        }
        let topic = try await meeting.start(in: closed)
        try await answer(topic)
        try await read(topic)
        try await AdmitToChannel(storage: storage)(meeting.asker.member, .remove, in: closed, as: keeper)
        try await answer(topic)
        #expect(try await letters().count == 1)
    }
}
