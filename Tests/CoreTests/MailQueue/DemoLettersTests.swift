import SQLCore
import TestActs
import Testing

@testable import Core

/// Demo users get no mail.
@Suite("Letters to members")
struct DemoLettersTests {
    private let title = "防災無線の戸別受信機を貸し出すときの台帳"

    @Test("are written by every act that tells somebody something, and by none of them in a demo", arguments: [false, true])
    func written(inDemo isDemo: Bool) async throws {
        let way = try await Way()
        let (meeting, community) = (way.meeting, way.meeting.community)
        let year = JapanTime(community.clock.now).fiscalYear
        let guide = try await community.member(named: "佐伯里奈", in: "011002")
        let ambassador = try await community.granting(Role(.ambassador, fiscalYear: year), to: guide, by: meeting.keeper)
        let leaving = try await community.member(named: "川島健")
        if isDemo { try await community.database.write { tx in _ = try tx.run("UPDATE community SET is_demo = 1") } }
        try await draft(way, ambassador)
        try await look(way)
        try await route(way)
        try await place(way, ambassador)
        try await review(way)
        try await RemoveMember(storage: way.storage, stationery: .test)(leaving.member, reason: "退職", by: meeting.keeper)
        let kinds = try await community.letters().compactMap { $0.subject.split(separator: " ").first }.filter { $0 != "letter.join" }
        let wanted = ["answered", "asked-solver", "draft-comment", "placed", "rehearsal", "removed", "review", "unmasked"]
        #expect(Set(kinds).sorted() == (isDemo ? [] : wanted.map { "letter.\($0)" }))
    }

    private func draft(_ way: Way, _ ambassador: Viewer) async throws {
        let (storage, asker) = (way.storage, way.meeting.asker)
        let content = try DraftContent(text: "下書きの題", kind: .question, voice: .personal, channel: nil, seen: [])
        let draft = try await KeepDraft(storage: storage)(content, in: nil, as: asker)
        try await RequestDraftReview(storage: storage, stationery: .test)(draft, with: ambassador.member, as: asker)
        try await CommentOnDraft(storage: storage, stationery: .test)(draft, "短くするとよいです", as: ambassador)
    }

    private func look(_ way: Way) async throws {
        let reply = try await way.meeting.reply(to: way.meeting.start(), voice: .masked, stationery: .test)
        _ = try await UnmaskPost(storage: way.storage)(reply, reason: "警察から照会", as: way.meeting.keeper)
        #expect(try await TellUnmasked(storage: way.storage, stationery: .test, days: 0)() == 1)
    }

    private func route(_ way: Way) async throws {
        let solved = try await way.solved(title, by: way.meeting.asker, answered: way.meeting.other)
        let question = try await way.meeting.start(title)
        way.wait()
        try await way.go()
        #expect(try await way.asked(question).map(\.reason) == [.solved(solved)])
    }

    private func place(_ way: Way, _ newcomer: Viewer) async throws {
        let space = try await way.meeting.community.space("準備の場", .members, by: way.meeting.keeper)
        try await AdmitToSpace(storage: way.storage, stationery: .test)(newcomer.member, to: space, true, as: way.meeting.keeper)
    }

    private func review(_ way: Way) async throws {
        let meeting = way.meeting
        let question = try await meeting.start()
        let answer = try await meeting.reply(to: question)
        _ = try await AcceptAnswer(storage: way.storage)(answer, as: meeting.asker)
        let text = try CardText(title: "公開の始め方", answer: "一覧から始める。", conditions: "")
        _ = try await MakeCard(storage: way.storage)(text, from: question, sources: [answer], review: .year, as: meeting.other)
        meeting.community.clock.advance(seconds: 366 * 86_400)
        #expect(try await RemindOfReviews(storage: way.storage, stationery: .test)() == 1)
    }
}
