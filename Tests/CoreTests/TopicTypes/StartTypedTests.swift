import TestActs
import Testing

@testable import Core

@Suite("Starting a topic of a type")
struct StartTypedTests {
    let typed: TypedMeeting

    init() async throws { typed = try await TypedMeeting() }

    private var meeting: Meeting { typed.meeting }

    @Test("keeps what was filled in, in the first state with its deadline, and announces it once")
    func done() async throws {
        let answers = Answers([
            "device": .text("投影機"), "size": .choices(["large"]), "parts": .choices(["cable", "lens"]), "cost": .number(-1_500),
            "until": .date("2026-12-01"), "body": .organisation(meeting.other.organisation.id), "urgent": .flag(false),
        ])
        var topic: ID<Topic>?
        let kinds = try await typed.community.announced { topic = try await typed.start("借りたい", answers) }
        #expect(kinds == [.topicStarted])
        let id = try #require(topic)
        #expect(try await typed.answers(of: id) == answers)
        let form = try #require(try await typed.form(of: id))
        #expect(form.version == TopicType.Version(type: typed.type, number: 1))
        #expect(form.state == "received")
        #expect(form.label.state == LocalizedText("受付", "Received"))
        #expect(form.dueOn == NewForm(version: form.version, definition: .lending, answers: answers).dueOn(from: typed.community.clock.now))
        #expect(form.dueOn != nil)
        let page = try await meeting.page(id, for: meeting.other)
        #expect(page.topic.kind == .discussion)
        #expect(page.form?.answers == answers)
        #expect(try await typed.table() == [id])
    }

    @Test("is refused for the version before, and for one that is not there")
    func stale() async throws {
        try await typed.publish { $0.name = LocalizedText("貸出2") }
        for version in [0, 1, 3, -1] {
            try await typed.community.expect(.conflict("type.changed")) { _ = try await typed.start(version: version) }
        }
        let topic = try await typed.start(version: 2)
        #expect(try await typed.form(of: topic)?.version.number == 2)
    }

    @Test("is refused where the channel does not offer the type, or does no more, or the type is retired")
    func notOffered() async throws {
        let other = try await meeting.community.channel("別の話", in: meeting.space, by: meeting.keeper)
        try await typed.community.expect(.forbidden("type.not-offered")) { _ = try await typed.start(in: other) }
        try await typed.community.expect(.forbidden("type.not-offered")) { _ = try await typed.start(version: 1, type: ID(bits: 5)) }
        try await RetireType(storage: typed.storage)(typed.type, true, as: meeting.keeper)
        try await typed.community.expect(.forbidden("type.not-offered")) { _ = try await typed.start() }
        try await RetireType(storage: typed.storage)(typed.type, false, as: meeting.keeper)
        _ = try await typed.start()
        try await meeting.offer([], opensWith: .stream)
        try await typed.community.expect(.forbidden("type.not-offered")) { _ = try await typed.start() }
    }

    @Test("is for those whom the type names")
    func starters() async throws {
        let ministry = try await meeting.community.space("国と", .government, by: meeting.keeper)
        let national = try await meeting.community.member(named: "山本純", in: "digital")
        let people: [(Starters, allowed: [Viewer], others: [Viewer])] = [
            (.everyone, [meeting.asker, national, meeting.keeper], []), (.announcers, [national, meeting.keeper], [meeting.asker]),
            (.moderators, [meeting.keeper], [meeting.asker, national]),
        ]
        for (start, allowed, others) in people {
            var definition = TypeDefinition.lending
            definition.start = start
            let type = try await MakeType(storage: typed.storage)(definition, in: ministry, as: meeting.keeper)
            _ = try await PublishType(storage: typed.storage)(type, seen: 1, as: meeting.keeper)
            let channel = try await meeting.community.channel("場所\(start)", in: ministry, by: meeting.keeper)
            try await meeting.offer([type], in: channel)
            for viewer in allowed { _ = try await typed.start(type: type, in: channel, by: viewer) }
            for viewer in others {
                try await typed.community.expect(.forbidden("channel.only-some-start")) {
                    _ = try await typed.start(type: type, in: channel, by: viewer)
                }
            }
        }
    }

    @Test("is refused in a closed channel, to who cannot see it, and in one that is archived")
    func access() async throws {
        let ministry = try await meeting.community.member(named: "山本純", in: "digital")
        try await typed.community.expect(.notFound) { _ = try await typed.start(by: ministry) }
        try await ArchiveSpace(storage: typed.storage)(meeting.space, true, as: meeting.keeper)
        try await typed.community.expect(.forbidden("channel.archived")) { _ = try await typed.start() }
    }

    @Test("is refused where an organisation is not in the directory")
    func organisation() async throws {
        let answers = Answers(["device": .text("投影機"), "body": .organisation(ID(bits: 77))])
        try await typed.community.expect(.invalid("f-body", "type.answer.no-organisation")) { _ = try await typed.start("借りたい", answers) }
    }

    @Test("twice from one form is one topic; from two forms it is two, though the words are the same")
    func repeated() async throws {
        let key = try Meeting.newKey()
        let first = try await typed.start(key: key)
        let kinds = try await typed.community.announced {
            let again = try await typed.start(key: key)
            #expect(again == first)
        }
        #expect(kinds == [])
        #expect(try await typed.start() != first)
        #expect(try await typed.table().count == 2)
    }

    @Test("is never taken for talk of the same title, nor for a topic of another type, nor the other way round")
    func sameTitle() async throws {
        let plain = TypeDefinition(key: "plain", name: LocalizedText("相談"), letter: LocalizedText("相"))
        let types = [try await meeting.make(plain), try await meeting.make(plain)]
        try await meeting.offer([typed.type] + types, opensWith: .list)
        let talk = try await meeting.start("同じ件名", "", kind: .discussion)
        let first = try await typed.start("同じ件名", Answers(), type: types[0])
        let second = try await typed.start("同じ件名", Answers(), type: types[1])
        #expect(Set([talk, first, second]).count == 3)
        _ = try await typed.start("次の件名")
        let later = try await meeting.start("次の件名", "", kind: .discussion)
        #expect(try await meeting.topic(later).form == nil)
    }

    @Test("is a topic that never becomes another kind")
    func fixedKind() async throws {
        let topic = try await typed.start()
        for kind in Topic.Kind.allCases {
            try await typed.community.expect(.forbidden("type.kind-fixed")) {
                try await ChangeKind(storage: typed.storage)(topic, to: kind, as: meeting.asker)
            }
        }
    }
}
