import TestActs
import Testing

@testable import Core

@Suite("Making and changing types")
struct ChangeTypeTests {
    let typed: TypedMeeting

    init() async throws { typed = try await TypedMeeting() }

    private var meeting: Meeting { typed.meeting }

    @Test("gives each a key of its own in its space, and no more than a space may have")
    func keys() async throws {
        for number in 2...50 {
            let type = try await MakeType(storage: typed.storage)(.lending, in: meeting.space, as: meeting.keeper)
            #expect(try await meeting.typePage(type).definition.key == "lending_\(number)")
        }
        try await typed.community.expect(.forbidden(.init("type.too-many", ["limit": "50"]))) {
            _ = try await MakeType(storage: typed.storage)(.lending, in: meeting.space, as: meeting.keeper)
        }
    }

    @Test("gives a long key a number that still fits")
    func longKey() async throws {
        var definition = TypeDefinition.lending
        definition.key = String(repeating: "k", count: 40)
        for _ in 1...3 {
            let type = try await MakeType(storage: typed.storage)(definition, in: meeting.space, as: meeting.keeper)
            #expect(try await meeting.typePage(type).flaws == [])
        }
    }

    @Test("is for who looks after the space; to others there is no such type")
    func who() async throws {
        for viewer in [meeting.asker, meeting.other] {
            try await typed.community.expect(.notFound) {
                _ = try await MakeType(storage: typed.storage)(.lending, in: meeting.space, as: viewer)
            }
            try await typed.community.expect(.notFound) {
                try await ChangeType(storage: typed.storage)(typed.type, seen: 0, as: viewer) { $0.name = LocalizedText("x") }
            }
            try await typed.community.expect(.notFound) {
                try await DiscardTypeDraft(storage: typed.storage)(typed.type, seen: 0, as: viewer)
            }
            try await typed.community.expect(.notFound) { try await RetireType(storage: typed.storage)(typed.type, true, as: viewer) }
            await #expect(throws: Refusal.notFound) {
                _ = try await typed.storage.read { try $0.typePage(typed.type, for: viewer) }
            }
            await #expect(throws: Refusal.notFound) {
                _ = try await typed.storage.read { try $0.typesPage(meeting.space, for: viewer) }
            }
        }
    }

    @Test("is a conflict where the draft is another one by now")
    func conflict() async throws {
        let change = ChangeType(storage: typed.storage)
        try await change(typed.type, seen: 0, as: meeting.keeper) { $0.name = LocalizedText("一") }
        for seen in [0, 2, -1] {
            try await typed.community.expect(.conflict("type.draft-changed")) {
                try await change(typed.type, seen: seen, as: meeting.keeper) { $0.name = LocalizedText("二") }
            }
            try await typed.community.expect(.conflict("type.draft-changed")) {
                try await DiscardTypeDraft(storage: typed.storage)(typed.type, seen: seen, as: meeting.keeper)
            }
        }
        try await change(typed.type, seen: 1, as: meeting.keeper) { $0.name = LocalizedText("二") }
        #expect(try await meeting.typePage(typed.type).definition.name == LocalizedText("二"))
        #expect(try await meeting.typePage(typed.type).type.definition == .lending, "what is in use stays")
    }

    @Test("is kept away from use: topics are started as before until it is published, and it can be discarded")
    func draft() async throws {
        try await typed.change { $0.fields = [] }
        let topic = try await typed.start()
        #expect(try await meeting.page(topic).form?.definition == .lending)
        let form = try await typed.storage.read { try $0.startPage(meeting.channel, "lending", for: meeting.asker) }
        #expect(form.definition == .lending, "members see the form in use")
        try await DiscardTypeDraft(storage: typed.storage)(typed.type, seen: 1, as: meeting.keeper)
        #expect(try await meeting.typePage(typed.type).draft == nil)
        let new = try await MakeType(storage: typed.storage)(.lending, in: meeting.space, as: meeting.keeper)
        try await typed.community.expect(.forbidden("type.only-draft")) {
            try await DiscardTypeDraft(storage: typed.storage)(new, seen: 1, as: meeting.keeper)
        }
    }

    @Test("keeps the key of a type that is in use")
    func key() async throws {
        try await typed.publish { $0.key = "another" }
        #expect(try await meeting.typePage(typed.type).definition.key == "lending")
    }

    @Test("takes a removed field out of what transitions need and of views, so that it can be published")
    func removedField() async throws {
        try await typed.publish { $0.removeField("cost") }
        let definition = try await meeting.typePage(typed.type).definition
        #expect(definition.field("cost") == nil)
        #expect(definition.workflow?.transitions.flatMap(\.needs) == [])
        #expect(definition.view(.table) == TypeView(.table, columns: ["device"]))
    }

    @Test("leaves no trace where the change itself is refused")
    func refusedChange() async throws {
        try await typed.community.expect(.invalid("to", "field.choose")) {
            try await ChangeType(storage: typed.storage)(typed.type, seen: 0, as: meeting.keeper) { _ throws(Refusal) in
                throw .invalid("to", "field.choose")
            }
        }
    }

    @Test("ends with retirement: topics stay and are moved, and others are started again when it is over")
    func retired() async throws {
        let topic = try await typed.start()
        let kinds = try await typed.community.announced {
            try await RetireType(storage: typed.storage)(typed.type, true, as: meeting.keeper)
        }
        #expect(kinds == [.topicTypeChanged])
        try await typed.move(topic, to: "looked", from: "received")
        try await typed.answer(topic, Answers(["device": .text("机")]))
        #expect(try await typed.table() == [topic])
        await #expect(throws: Refusal.notFound) {
            _ = try await typed.storage.read { try $0.startPage(meeting.channel, "lending", for: meeting.asker) }
        }
        // Who looks after the channel saves its form as it is: the board of what is there stays.
        let page = try await typed.storage.read { try $0.offerPage(meeting.channel, for: meeting.keeper) }
        #expect(page.types.map(\.id) == [typed.type])
    }
}
