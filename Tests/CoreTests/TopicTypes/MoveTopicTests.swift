import SQLCore
import TestActs
import Testing

@testable import Core

@Suite("Moving a topic on")
struct MoveTopicTests {
    let typed: TypedMeeting
    let topic: ID<Topic>

    init() async throws {
        typed = try await TypedMeeting()
        topic = try await typed.start()
    }

    private var meeting: Meeting { typed.meeting }

    @Test("is announced, kept with its reason and seen by who reads the topic")
    func done() async throws {
        typed.community.clock.set(typed.community.clock.now.adding(3_600))
        let kinds = try await typed.community.announced {
            try await typed.move(topic, to: "looked", from: "received", reason: " 見ます ", by: meeting.other)
        }
        #expect(kinds == [.topicStateChanged])
        let form = try #require(try await typed.form(of: topic))
        #expect(form.state == "looked")
        #expect(form.stateSince == typed.community.clock.now)
        #expect(form.dueOn == nil)
        #expect(form.label.state?.ja == "確認中")
        let changes = try #require(try await meeting.page(topic).form?.changes)
        #expect(changes.map(\.was) == ["received"])
        #expect(changes.map(\.became) == ["looked"])
        #expect(changes.map(\.reason) == ["見ます"])
    }

    @Test("is the newest of the topic in lists, and is so again where a later reply is withdrawn")
    func news() async throws {
        let line = { try #require(try await typed.storage.read { try $0.topics.lines([topic]).first }) }
        try await typed.move(topic, to: "looked", from: "received", by: meeting.other)
        let moved = try await typed.storage.read { try $0.events.head() }
        #expect(try await line().movedEvent == moved)
        #expect(try await line().mover == meeting.other.member)
        let reply = try await meeting.reply(to: topic, by: meeting.asker)
        #expect(try await line().movedEvent > moved)
        _ = try await WithdrawPost(storage: typed.storage)(reply, reason: "", as: meeting.asker)
        #expect(try await line().movedEvent == moved)
    }

    @Test("goes by listed transitions alone")
    func unlisted() async throws {
        for to in ["lent", "returned", "received", "gone", "", "LOOKED"] {
            try await typed.community.expect(.invalid("to", "type.no-transition")) {
                try await typed.move(topic, to: to, from: "received", reason: "理由")
            }
        }
    }

    @Test("is for the roles of the transition: who may reply, who started it, who looks after the place")
    func roles() async throws {
        for viewer in [meeting.other] {
            try await typed.community.expect(.forbidden("type.transition-not-yours")) {
                try await typed.move(topic, to: "declined", from: "received", reason: "理由", by: viewer)
            }
        }
        let stranger = try await meeting.community.member(named: "山本純", in: "digital")
        try await typed.community.expect(.notFound) { try await typed.move(topic, to: "looked", from: "received", by: stranger) }
        try await typed.move(topic, to: "looked", from: "received", by: meeting.other)
        for viewer in [meeting.asker, meeting.other] {
            try await typed.community.expect(.forbidden("type.transition-not-yours")) {
                try await typed.move(topic, to: "returned", from: "looked", reason: "理由", by: viewer)
            }
        }
        try await typed.move(topic, to: "returned", from: "looked", reason: "理由")
        try await typed.move(topic, to: "looked", from: "returned", by: meeting.asker)
        try await typed.move(topic, to: "declined", from: "looked", reason: "やめます", by: meeting.asker)
        #expect(try await typed.state(of: topic) == "declined")
    }

    @Test("is a conflict where it moved meanwhile, with the state that it is in")
    func seen() async throws {
        try await typed.move(topic, to: "looked", from: "received", by: meeting.other)
        let conflict = Refusal.conflict(.init("type.moved-meanwhile", names: ["state": LocalizedText("確認中", "In review")]))
        for seen in ["received", "returned", "gone", ""] {
            try await typed.community.expect(conflict) { try await typed.move(topic, to: "lent", from: seen, reason: "理由") }
            // Also where the way from there is listed.
            try await typed.community.expect(conflict) { try await typed.move(topic, to: "looked", from: seen, by: meeting.other) }
        }
    }

    @Test("needs a reason where the transition says so, and one that can be kept")
    func reason() async throws {
        for reason in ["", "  \n\u{3000}"] {
            try await typed.community.expect(.invalid("reason", "type.reason-needed")) {
                try await typed.move(topic, to: "declined", from: "received", reason: reason)
            }
        }
        await #expect(throws: Refusal.self) {
            try await typed.move(topic, to: "declined", from: "received", reason: String(repeating: "長", count: 1_001))
        }
        #expect(try await typed.state(of: topic) == "received")
        try await typed.move(topic, to: "declined", from: "received", reason: String(repeating: "長", count: 1_000))
    }

    @Test("needs the fields that the transition names")
    func needs() async throws {
        try await typed.move(topic, to: "looked", from: "received", by: meeting.other)
        try await typed.community.expect(.invalid("to", .init("type.needs-field", names: ["field": LocalizedText("費用", "Cost")]))) {
            try await typed.move(topic, to: "lent", from: "looked")
        }
        try await typed.answer(topic, Answers(["device": .text("投影機"), "cost": .number(0)]))
        try await typed.move(topic, to: "lent", from: "looked")
        #expect(try await typed.state(of: topic) == "lent")
    }

    @Test("ends where the topic was withdrawn or the place archived, and is nothing for talk")
    func closed() async throws {
        let talk = try await meeting.start(kind: .discussion)
        try await typed.community.expect(.forbidden("type.no-states")) { try await typed.move(talk, to: "looked", from: "received") }
        try await typed.community.expect(.notFound) { try await typed.move(ID(bits: 9), to: "looked", from: "received") }
        let gone = try await typed.start("取り消す")
        _ = try await WithdrawPost(storage: typed.storage)(try await meeting.opening(of: gone), reason: "", as: meeting.asker)
        try await typed.community.expect(.forbidden("topic.withdrawn")) { try await typed.move(gone, to: "looked", from: "received") }
        try await typed.community.expect(.forbidden("topic.withdrawn")) { try await typed.answer(gone, Answers(["device": .text("x")])) }
        try await ArchiveSpace(storage: typed.storage)(meeting.space, true, as: meeting.keeper)
        try await typed.community.expect(.forbidden("channel.archived")) { try await typed.move(topic, to: "looked", from: "received") }
    }

    @Test("shows everybody the ways that they can go, and no others")
    func ways() async throws {
        let shown = { (viewer: Viewer) in try await meeting.page(topic, for: viewer).form?.transitions.map(\.to) }
        #expect(try await shown(meeting.asker) == ["looked", "declined"])
        #expect(try await shown(meeting.other) == ["looked"])
        #expect(try await shown(meeting.keeper) == ["looked", "declined"])
        try await typed.move(topic, to: "looked", from: "received", by: meeting.other)
        #expect(try await shown(meeting.asker) == ["declined"])
        #expect(try await shown(meeting.other) == [])
        #expect(try await shown(meeting.keeper) == ["returned", "lent", "declined"])
        _ = try await WithdrawPost(storage: typed.storage)(try await meeting.opening(of: topic), reason: "", as: meeting.asker)
        #expect(try await shown(meeting.keeper) == [])
    }

    @Test("is told by mail once, to the starter and to who took part, and never to the one who does it")
    func told() async throws {
        _ = try await meeting.reply(to: topic, by: meeting.other)
        _ = try await meeting.reply(to: topic, by: meeting.other)
        _ = try await meeting.reply(to: topic, by: meeting.asker)
        let letters = { try await typed.community.letters().filter { $0.subject.hasPrefix("letter.topic-moved") } }
        // Those who took part are told; the one who moves it took part too.
        try await typed.move(topic, to: "looked", from: "received", stationery: .test, by: meeting.other)
        #expect(try await letters().map(\.body) == ["/topics/\(topic)"])
        #expect(try await letters().map(\.mail) == [try await mail(of: meeting.asker)])
        // The starter is told of the next one too, and the one who moves it is not.
        try await typed.move(topic, to: "returned", from: "looked", reason: "足りません", stationery: .test)
        #expect(try await letters().count == 2)
        try await typed.move(topic, to: "looked", from: "returned", stationery: .test, by: meeting.asker)
        #expect(try await letters().map(\.mail).last == (try await mail(of: meeting.other)))
        #expect(try await letters().count == 3)
        // Both in one list: the starter is one of those who took part and gets one letter.
        try await typed.answer(topic, Answers(["device": .text("投影機"), "cost": .number(0)]))
        try await typed.move(topic, to: "lent", from: "looked", stationery: .test)
        #expect(try await letters().count == 5)
        #expect(try await letters().allSatisfy { !$0.subject.contains("足りません") && !$0.body.contains("投影機") })
    }

    @Test("is told to nobody where it is refused, and to nobody who may not read it any more")
    func untold() async throws {
        try await typed.community.expect(.invalid("to", "type.no-transition")) {
            try await typed.move(topic, to: "lent", from: "received", stationery: .test)
        }
        try await LeaveCommunity(storage: typed.storage)(meeting.asker)
        let before = try await typed.community.letters().count
        try await typed.move(topic, to: "looked", from: "received", stationery: .test)
        #expect(try await typed.community.letters().count == before)
    }

    @Test("is not told to who took part and may not read the channel any more")
    func shutOut() async throws {
        let channel = try await meeting.community.channel("内輪", in: meeting.space, access: .invitation, by: meeting.keeper)
        let admit = AdmitToChannel(storage: typed.storage)
        for viewer in [meeting.asker, meeting.other] { try await admit(viewer.member, .admit, in: channel, as: meeting.keeper) }
        try await meeting.offer([typed.type], in: channel)
        let topic = try await typed.start("内輪の件", in: channel)
        _ = try await meeting.reply(to: topic, by: meeting.other)
        try await admit(meeting.other.member, .remove, in: channel, as: meeting.keeper)
        let before = try await typed.community.letters().count
        try await typed.move(topic, to: "looked", from: "received", stationery: .test)
        let told = try await typed.community.letters().dropFirst(before).map(\.mail)
        #expect(told == [try await mail(of: meeting.asker)])
    }

    private func mail(of viewer: Viewer) async throws -> String {
        let member = viewer.member
        return try await typed.community.database.read { tx in try tx.value("SELECT mail FROM member WHERE id = \(member)") ?? "" }
    }
}
