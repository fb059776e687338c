import TestActs
import Testing

@testable import Core

@Suite("Changing the kind of a topic")
struct ChangeKindTests {
    let meeting: Meeting
    let change: ChangeKind

    init() async throws {
        meeting = try await Meeting()
        change = ChangeKind(storage: meeting.storage)
    }

    @Test("is for its author and who looks after the place, and stays with the topic")
    func history() async throws {
        let topic = try await meeting.start(kind: .discussion)
        try await meeting.community.expect(.forbidden("topic.kind-not-yours")) {
            try await change(topic, to: .practice, as: meeting.other)
        }
        let kinds = try await meeting.community.announced { try await change(topic, to: .practice, as: meeting.asker) }
        #expect(kinds == [.postEdited])
        meeting.community.clock.set(meeting.community.clock.now.adding(60))
        try await change(topic, to: .question, as: meeting.keeper)
        let page = try await meeting.page(topic)
        #expect(page.topic.kind == .question)
        #expect(page.kinds.map(\.was) == [.discussion, .practice])
        #expect(page.kinds.map(\.became) == [.practice, .question])
        #expect(page.kinds.map(\.who) == [.author, .member(meeting.keeper.member, name: "佐藤 花子", body: "真岡市")])
        #expect(page.kinds[1].at.seconds(since: page.kinds[0].at) == 60)
        let same = try await meeting.community.announced { try await change(topic, to: .question, as: meeting.keeper) }
        #expect(same.isEmpty)
    }

    @Test("keeps the answers and doubts of a question for when it is one again")
    func answers() async throws {
        let topic = try await meeting.start()
        let replies = [try await meeting.reply(to: topic), try await meeting.reply(to: topic), try await meeting.reply(to: topic)]
        for reply in replies.prefix(2) { _ = try await AcceptAnswer(storage: meeting.storage)(reply, as: meeting.asker) }
        try await change(topic, to: .discussion, as: meeting.asker)
        let talk = try await meeting.page(topic)
        #expect(talk.topic.state == nil)
        #expect(talk.topic.accepted == nil)
        #expect(talk.question.accepted.isEmpty)
        await #expect(throws: Refusal.forbidden("question.none")) {
            try await AcceptAnswer(storage: meeting.storage)(replies[2], as: meeting.asker)
        }
        // Withdrawn meanwhile: no longer an answer.
        _ = try await WithdrawPost(storage: meeting.storage)(replies[0], reason: "", as: meeting.other)
        try await change(topic, to: .question, as: meeting.asker)
        let question = try await meeting.page(topic)
        #expect(question.topic.state == .solved)
        #expect(question.question.accepted.map(\.post.id) == [replies[1]])

        try await DoubtAnswer(storage: meeting.storage)(topic, reason: "古い", as: meeting.other)
        try await change(topic, to: .practice, as: meeting.asker)
        try await change(topic, to: .question, as: meeting.asker)
        #expect(try await meeting.topic(topic).state == .stale)
        #expect(try await meeting.storage.read { try $0.damages.all() }.isEmpty)
    }

    @Test("is refused for a topic with a type, whose page offers no other kind")
    func typed() async throws {
        let typed = try await TypedMeeting()
        let topic = try await typed.start()
        try await typed.community.expect(.forbidden("type.kind-fixed")) {
            try await ChangeKind(storage: typed.storage)(topic, to: .practice, as: typed.meeting.asker)
        }
        #expect(try await typed.meeting.page(topic, for: typed.meeting.asker).kindsOffered.isEmpty)
        let talk = try await typed.meeting.start(kind: .discussion)
        #expect(try await typed.meeting.page(talk, for: typed.meeting.asker).kindsOffered.contains(.practice))
    }

    @Test("brings no answer back that its question was reopened without")
    func reopened() async throws {
        let topic = try await meeting.start()
        _ = try await AcceptAnswer(storage: meeting.storage)(meeting.reply(to: topic), as: meeting.asker)
        _ = try await ReopenQuestion(storage: meeting.storage)(topic, as: meeting.asker)
        try await change(topic, to: .discussion, as: meeting.asker)
        try await change(topic, to: .question, as: meeting.asker)
        let question = try await meeting.page(topic)
        #expect(question.topic.state == .answered)
        #expect(question.question.accepted.isEmpty)
    }

    @Test("makes a question that waits from now on, and one that has answers already")
    func becomesQuestion() async throws {
        let silent = try await meeting.start(kind: .discussion)
        let talked = try await meeting.start(kind: .discussion)
        _ = try await meeting.reply(to: talked)
        meeting.community.clock.set(meeting.community.clock.now.adding(3600))
        for topic in [silent, talked] { try await change(topic, to: .question, as: meeting.asker) }
        let waiting = try await meeting.topic(silent)
        #expect(waiting.state == .open)
        #expect(waiting.waitingSince == meeting.community.clock.now)
        #expect(try await meeting.topic(talked).state == .answered)
        let unanswered = try await meeting.storage.read { try $0.channelPage(meeting.channel, for: meeting.other) }.unanswered
        #expect(unanswered.map(\.id) == [silent])
        try await change(silent, to: .discussion, as: meeting.asker)
        #expect(try await meeting.storage.read { try $0.channelPage(meeting.channel, for: meeting.other) }.unanswered.isEmpty)
    }

    @Test("into an announcement is for who may announce, never of masked words, and of personal ones for their author alone")
    func announcements() async throws {
        let own = try await meeting.start(kind: .discussion, by: meeting.keeper)
        try await change(own, to: .announcement, as: meeting.keeper)
        let page = try await meeting.page(own)
        #expect(page.topic.kind == .announcement)
        #expect(page.opening.voice == .office)

        let masked = try await meeting.start(kind: .discussion, voice: .masked, by: meeting.keeper)
        try await meeting.community.expect(.invalid("kind", "topic.announcement-masked")) {
            try await change(masked, to: .announcement, as: meeting.keeper)
        }
        #expect(try await !meeting.page(masked).kindsOffered.contains(.announcement))
        let other = try await meeting.start(kind: .discussion)
        try await meeting.community.expect(.invalid("kind", "topic.announcement-personal")) {
            try await change(other, to: .announcement, as: meeting.keeper)
        }
        try await meeting.community.expect(.invalid("kind", "topic.announcement-only-some")) {
            try await change(other, to: .announcement, as: meeting.asker)
        }
        let office = try await meeting.start(kind: .discussion, voice: .office)
        try await meeting.community.expect(.invalid("kind", "topic.announcement-author")) {
            try await change(office, to: .announcement, as: meeting.keeper)
        }
        try await AdmitToChannel(storage: meeting.storage)(meeting.asker.member, .makeStarter, in: meeting.channel, as: meeting.keeper)
        try await change(office, to: .announcement, as: meeting.keeper)
        #expect(try await meeting.topic(office).kind == .announcement)
    }

    @Test("of a withdrawn topic is refused")
    func withdrawn() async throws {
        let topic = try await meeting.start()
        _ = try await WithdrawPost(storage: meeting.storage)(meeting.opening(of: topic), reason: "", as: meeting.asker)
        try await meeting.community.expect(.forbidden("topic.withdrawn")) {
            try await change(topic, to: .practice, as: meeting.asker)
        }
    }
}
