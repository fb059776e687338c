import TestActs
import Testing

@testable import Core

@Suite("Words for others")
struct CheckedTests {
    /// A phone number in each of them.
    private static let words = "私の番号は 0285-82-1234 です"
    private static let refusal = Refusal.invalid("personal", "personal.unconfirmed.personal")

    @Test("are asked about by every act that shows them to anybody, and taken where their writer keeps them")
    func everyAct() async throws {
        let meeting = try await Meeting()
        let acts = try await publishing(meeting)
        #expect(acts.count == 12)
        for (name, act) in acts {
            let before = try await meeting.community.trace()
            await #expect(throws: Self.refusal, "\(name)") { try await act(.none) }
            #expect(try await meeting.community.trace() == before, "\(name)")
            await #expect(throws: Never.self, "\(name)") {
                try await act(ConfirmedData { $0 == .personal ? "0285-82-1234" : "" })
            }
            #expect(try await meeting.community.trace() != before, "\(name)")
        }
    }

    private typealias Publishing = (name: String, act: @Sendable (ConfirmedData) async throws -> Void)

    private func publishing(_ meeting: Meeting) async throws -> [Publishing] {
        try await topics(meeting) + knowledge(meeting) + drafts(meeting)
    }

    private func topics(_ meeting: Meeting) async throws -> [Publishing] {
        let (storage, asker) = (meeting.storage, meeting.asker)
        let question = try await meeting.start()
        let answer = try await meeting.reply(to: question, by: asker)
        let limit = PostingLimit(perMinute: 0)
        return [
            (
                "StartTopic",
                {
                    let words = try Checked(TopicText(TopicTitle("題"), PostText(Self.words)), by: asker, confirmed: $0)
                    _ = try await StartTopic(storage: storage, limit: limit)(
                        .question,
                        in: meeting.channel,
                        saying: words,
                        from: .form(Meeting.newKey()),
                        as: asker
                    )
                }
            ),
            (
                "PostReply",
                {
                    let words = try Checked(PostText(Self.words), by: asker, confirmed: $0)
                    _ = try await PostReply(storage: storage, limit: limit)(words, to: question, key: Meeting.newKey(), as: asker)
                }
            ),
            (
                "EditPost",
                {
                    let words = try Checked(EditedText(nil, PostText(Self.words)), by: asker, confirmed: $0)
                    _ = try await EditPost(storage: storage)(answer, saying: words, version: 1, as: asker)
                }
            ),
            (
                "DoubtAnswer",
                {
                    let reason = try Checked(Self.words, by: asker, confirmed: $0)
                    _ = try await AcceptAnswer(storage: storage)(answer, as: asker)
                    try await DoubtAnswer(storage: storage)(question, reason: reason, as: asker)
                }
            ),
            (
                "WithdrawPost",
                {
                    let reason = try Checked(Self.words, by: asker, confirmed: $0)
                    _ = try await WithdrawPost(storage: storage)(answer, reason: reason, as: asker)
                }
            ),
        ]
    }

    private func knowledge(_ meeting: Meeting) async throws -> [Publishing] {
        let (storage, asker) = (meeting.storage, meeting.asker)
        let (question, answer) = try await Office.solved(meeting)
        let text = try CardText(title: "題", answer: "答え", conditions: "")
        let card = try await MakeCard(storage: storage)(text, from: question, sources: [answer], review: .year, as: asker)
        return [
            (
                "MakeCard",
                {
                    let words = try Checked(CardText(title: "題", answer: "答え", conditions: Self.words), by: asker, confirmed: $0)
                    _ = try await MakeCard(storage: storage)(words, from: question, sources: [answer], review: .year, as: asker)
                }
            ),
            (
                "ReviseCard",
                {
                    let words = try Checked(CardText(title: "題", answer: Self.words, conditions: ""), by: asker, confirmed: $0)
                    try await ReviseCard(storage: storage)(card, words, version: 1, as: asker)
                }
            ),
            (
                "DoubtCard",
                {
                    let reason = try Checked(Self.words, by: asker, confirmed: $0)
                    try await DoubtCard(storage: storage)(card, reason: reason, as: asker)
                }
            ),
            (
                "MakeCollection",
                {
                    let words = try Checked(CollectionText(title: "束", lead: Self.words), by: asker, confirmed: $0)
                    _ = try await MakeCollection(storage: storage)(words, as: asker)
                }
            ),
        ]
    }

    private func drafts(_ meeting: Meeting) async throws -> [Publishing] {
        let (storage, asker) = (meeting.storage, meeting.asker)
        let role = Role(.ambassador, fiscalYear: JapanTime(meeting.community.clock.now).fiscalYear)
        let ambassador = try await meeting.community.granting(role, to: meeting.other, by: meeting.keeper)
        let content = try DraftContent(text: Self.words, kind: .question, voice: .personal, channel: nil, seen: [])
        let draft = try await KeepDraft(storage: storage)(content, in: nil, as: asker)
        let more = try DraftContent(text: Self.words + "。急ぎます", kind: .question, voice: .personal, channel: nil, seen: [])
        return [
            (
                "RequestDraftReview",
                {
                    let words = try Checked(content, by: asker, confirmed: $0)
                    try await RequestDraftReview(storage: storage, stationery: .test)(
                        draft,
                        saying: words,
                        with: ambassador.member,
                        as: asker
                    )
                }
            ),
            // A draft that nobody else sees is saved as it is; one that an ambassador reads is checked.
            ("KeepDraft", { _ = try await KeepDraft(storage: storage)(more, in: draft, confirmed: $0, as: asker) }),
            (
                "CommentOnDraft",
                {
                    let words = try Checked(Self.words, by: ambassador, confirmed: $0)
                    try await CommentOnDraft(storage: storage, stationery: .test)(draft, words, as: ambassador)
                }
            ),
        ]
    }

    @Test("are looked through as they are kept: a sign that nobody sees hides no number")
    func hidden() async throws {
        let asker = try await Meeting().asker
        for sign in ["\u{200B}", "\u{2060}", "\u{FEFF}"] {
            let typed = "0285-\(sign)82-1234"
            #expect(PersonalData.all(in: typed).map(\.text) == ["0285-82-1234"])
            #expect(throws: Self.refusal) { try Checked(PostText(typed), by: asker, confirmed: .none) }
        }
    }

    @Test("that name their writer are asked about where the voice withholds them, and only there")
    func masked() async throws {
        let asker = try await Meeting().asker
        let text = try PostText("真岡市では困っています")
        #expect(throws: Self.refusal) { try Checked(text, voice: .masked, by: asker, confirmed: .none) }
        #expect(throws: Never.self) { try Checked(text, by: asker, confirmed: .none) }
    }

    @Test("that an ambassador is shown are those that the author was asked about")
    func shown() async throws {
        let meeting = try await Meeting()
        let (storage, asker) = (meeting.storage, meeting.asker)
        let role = Role(.ambassador, fiscalYear: JapanTime(meeting.community.clock.now).fiscalYear)
        let ambassador = try await meeting.community.granting(role, to: meeting.other, by: meeting.keeper)
        let content = try DraftContent(text: Self.words, kind: .question, voice: .personal, channel: nil, seen: [])
        let draft = try await KeepDraft(storage: storage)(content, in: nil, as: asker)
        let other = try DraftContent(text: "ほかの言葉", kind: .question, voice: .personal, channel: nil, seen: [])
        let rehearse = RequestDraftReview(storage: storage, stationery: .test)
        try await meeting.community.expect(.conflict("draft.changed-meanwhile")) {
            try await rehearse(draft, saying: Checked(other, by: asker, confirmed: .none), with: ambassador.member, as: asker)
        }
    }
}
