import TestActs
import Testing

@testable import Core

@Suite("Publishing a type")
struct PublishTypeTests {
    let typed: TypedMeeting
    let topic: ID<Topic>

    init() async throws {
        typed = try await TypedMeeting()
        topic = try await typed.start("件", Answers(["device": .text("投影機"), "size": .choices(["large"]), "parts": .choices(["lens"])]))
    }

    private var meeting: Meeting { typed.meeting }

    @Test("gives new topics the new version; topics that are there keep theirs")
    func versions() async throws {
        let kinds = try await typed.community.announced {
            try await typed.publish { definition in
                definition.name = LocalizedText("貸出2")
                definition.fields.removeFirst(2)
                definition.views[2].columns = []
                definition.fields.append(TypeField(key: "weight", name: LocalizedText("重さ"), kind: .number))
                definition.workflow?.states[0].name = LocalizedText("届いた")
            }
        }
        #expect(kinds == [.topicTypeChanged])
        let newer = try await typed.start("新", Answers(["weight": .number(1_000)]))
        let (old, new) = (try await meeting.page(topic).form, try await meeting.page(newer).form)
        #expect(old?.definition == .lending)
        #expect(old?.answers.values["device"] == .text("投影機"))
        #expect(old?.form.label.state?.ja == "受付")
        #expect(new?.form.version.number == 2)
        #expect(new?.form.label.state?.ja == "届いた")
        // The new field has a row of every topic, so that none is missing in the table.
        #expect(try await typed.table(TableQuery(order: "weight")) == [topic, newer])
        try await typed.move(topic, to: "looked", from: "received")
        #expect(try await typed.state(of: topic) == "looked")
    }

    static let losses: [(path: String, reason: String, change: @Sendable (inout TypeDefinition) -> Void)] = [
        ("fields[0].kind", "type.loss.kind", { $0.fields[0] = TypeField(key: "device", name: LocalizedText("機器"), kind: .date) }),
        ("fields[1].kind", "type.loss.kind", { $0.fields[1] = TypeField(key: "story", name: LocalizedText("使い道"), kind: .text) }),
        ("fields[2].choices", "type.loss.choice", { $0.fields[2].choices[1].key = "big" }),
        ("fields[3].choices", "type.loss.choice", { $0.fields[3].choices.removeLast() }),
        (
            "workflow.states", "type.loss.state",
            { definition in
                definition.removeState("received")
                definition.workflow?.states.swapAt(0, 1)
                definition.workflow?.transitions = [
                    .init(from: ["returned"], to: "looked", who: [.writer]),
                    .init(from: ["looked"], to: "returned", who: [.writer], reason: true),
                    .init(from: ["looked"], to: "lent", who: [.writer]),
                    .init(from: ["looked"], to: "declined", who: [.writer], reason: true),
                ]
            }
        ),
        (
            "workflow.states", "type.loss.state",
            { definition in
                definition.workflow = nil
                definition.views.removeAll { $0.kind == .board }
            }
        ),
    ]

    @Test("is refused where something that topics hold would be lost, and says what", arguments: Self.losses.indices)
    func lost(_ index: Int) async throws {
        let (path, reason, change) = Self.losses[index]
        try await typed.change(change)
        let before = try await typed.community.trace()
        do {
            _ = try await PublishType(storage: typed.storage)(typed.type, seen: 1, as: meeting.keeper)
            Issue.record("it was published")
        } catch let found as DefinitionFlaws {
            #expect(found.flaws.map { "\($0.path): \($0.reason.key)" } == ["\(path): \(reason)"])
        }
        #expect(try await typed.community.trace() == before)
        #expect(try await meeting.typePage(typed.type).flaws.map(\.path) == [path], "the page says so before")
        #expect(Self.losses.count == 6)
    }

    @Test("may drop what no topic holds, and takes a field back only as the kind that it was")
    func unheld() async throws {
        try await typed.publish { definition in
            definition.fields[2].choices[0].key = "tiny"
            definition.fields[3].choices.removeFirst()
            definition.removeState("declined")
            definition.removeField("until")
        }
        try await typed.change { $0.fields.append(TypeField(key: "until", name: LocalizedText("日"), kind: .text)) }
        await #expect(throws: DefinitionFlaws.self) {
            _ = try await PublishType(storage: typed.storage)(typed.type, seen: 1, as: meeting.keeper)
        }
        try await typed.publish { $0.fields[$0.fields.count - 1] = TypeField(key: "until", name: LocalizedText("日"), kind: .date) }
        let newer = try await typed.start("新", Answers(["device": .text("机"), "until": .date("2026-12-01")]))
        #expect(try await typed.table(TableQuery(order: "until")) == [topic, newer])
    }

    @Test("never gives the key of a field that was removed to another: topics still hold answers under it")
    func keys() async throws {
        let field = { @Sendable (name: String) in TypeField(key: "", name: LocalizedText(name), kind: .number) }
        try await typed.publish { $0.fields += [field("予算"), field("人数")] }
        #expect(try await meeting.typePage(typed.type).definition.fields.suffix(2).map(\.key) == ["field", "field_2"])
        let old = try await typed.start("旧", Answers(["device": .text("机"), "field": .number(5_000)]))
        try await typed.publish { $0.removeField("field") }
        try await typed.publish { $0.fields.append(field("回数")) }
        #expect(try await meeting.typePage(typed.type).definition.fields.suffix(2).map(\.key) == ["field_2", "field_3"])
        #expect(try await typed.answers(of: old).values["field"] == .number(5_000))
    }

    @Test("orders topics that are there by a new order of the choices")
    func choices() async throws {
        let large = try await typed.start("大", Answers(["device": .text("机"), "size": .choices(["large"])]))
        let small = try await typed.start("小", Answers(["device": .text("机"), "size": .choices(["small"])]))
        let order = { try await typed.table(TableQuery(order: "size")).filter { [large, small].contains($0) } }
        #expect(try await order() == [small, large])
        try await typed.publish { $0.fields[2].choices.swapAt(0, 1) }
        #expect(try await order() == [large, small])
    }

    @Test("orders by the first of several choices in their new order, whichever version a topic is of")
    func severalChoices() async throws {
        let both = try await typed.start("二つ", Answers(["device": .text("机"), "parts": .choices(["cable", "lens"])]))
        let single = try await typed.start("一つ", Answers(["device": .text("机"), "parts": .choices(["case"])]))
        let order = { try await typed.table(TableQuery(order: "parts")).filter { [both, single].contains($0) } }
        #expect(try await order() == [both, single])
        try await typed.publish { $0.fields[3].choices = [1, 2, 0].map { index in TypeDefinition.lending.fields[3].choices[index] } }
        #expect(try await order() == [single, both])
        try await typed.publish { $0.fields[3].choices.swapAt(0, 1) }
        #expect(try await order() == [both, single], "the lens comes first now")
    }

    @Test("keeps the new order of the choices where the answers of an older topic change, and where the field comes back")
    func olderAnswers() async throws {
        let small = try await typed.start("小", Answers(["device": .text("机"), "size": .choices(["small"])]))
        let large = try await typed.start("大", Answers(["device": .text("机"), "size": .choices(["large"])]))
        let order = { try await typed.table(TableQuery(order: "size")).filter { [large, small].contains($0) } }
        #expect(try await order() == [small, large])
        try await typed.publish { $0.fields[2].choices.swapAt(0, 1) }
        try await typed.answer(small, Answers(["device": .text("椅子"), "size": .choices(["small"])]))
        #expect(try await order() == [large, small])
        try await typed.publish { $0.removeField("size") }
        try await typed.publish { $0.fields.append(TypeDefinition.lending.fields[2]) }
        #expect(try await order() == [small, large])
    }

    @Test("keeps on the board what comes to a state that the newer version does not have")
    func formerState() async throws {
        let topic = try await typed.start("旧", Answers(["device": .text("机"), "cost": .number(1_000)]))
        try await typed.publish { $0.removeState("lent") }
        try await typed.move(topic, to: "looked", from: "received")
        try await typed.move(topic, to: "lent", from: "looked")
        let board = try await typed.storage.read { try $0.boardPage(meeting.channel, for: meeting.asker) }
        #expect(board.lanes.map(\.state.key) == ["received", "looked", "returned", "declined", "lent"])
        #expect(board.lanes.last?.items.map(\.topic.id) == [topic])
        #expect(try await typed.table(TableQuery(state: "lent")) == [topic])
    }

    @Test("is refused for more than a type may have, also while it is a draft")
    func tooMuch() async throws {
        let field = TypeField(key: "", name: LocalizedText("欄"), kind: .text)
        let most = TypeDefinition.mostFields
        try await typed.change { $0.fields += Array(repeating: field, count: most - $0.fields.count) }
        #expect(try await meeting.typePage(typed.type).definition.fields.count == most)
        try await typed.community.expect(.invalid("name", .init("type.flaw.too-many", ["limit": "\(most)"]))) {
            try await typed.change { $0.fields.append(field) }
        }
        var definition = TypeDefinition.lending
        definition.fields = (0...most).map { TypeField(key: "k\($0)", name: LocalizedText("欄"), kind: .text) }
        definition.views = []
        definition.workflow = nil
        #expect(definition.flaws.map(\.path) == ["fields"])
    }

    @Test("is refused to who does not look after the space, and for a draft that changed since")
    func refused() async throws {
        try await typed.change { $0.name = LocalizedText("貸出2") }
        for viewer in [meeting.asker, meeting.other] {
            try await typed.community.expect(.notFound) {
                _ = try await PublishType(storage: typed.storage)(typed.type, seen: 1, as: viewer)
            }
        }
        for seen in [0, 2, -1] {
            try await typed.community.expect(.conflict("type.draft-changed")) {
                _ = try await PublishType(storage: typed.storage)(typed.type, seen: seen, as: meeting.keeper)
            }
        }
        #expect(try await PublishType(storage: typed.storage)(typed.type, seen: 1, as: meeting.keeper) == 2)
        try await typed.community.expect(.conflict("type.no-draft")) {
            _ = try await PublishType(storage: typed.storage)(typed.type, seen: 0, as: meeting.keeper)
        }
    }

    @Test("is refused under the key of another type of the space")
    func keyTaken() async throws {
        var definition = TypeDefinition.lending
        definition.key = "other"
        let other = try await MakeType(storage: typed.storage)(definition, in: meeting.space, as: meeting.keeper)
        try await ChangeType(storage: typed.storage)(other, seen: 1, as: meeting.keeper) { $0.key = "lending" }
        let before = try await typed.community.trace()
        await #expect(throws: DefinitionFlaws.self) {
            _ = try await PublishType(storage: typed.storage)(other, seen: 2, as: meeting.keeper)
        }
        #expect(try await typed.community.trace() == before)
    }
}
