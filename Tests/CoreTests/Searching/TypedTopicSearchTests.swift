import Foundation
import Search
import TestActs
import TestEngines
import Testing

@testable import Core

@Suite("What was filled into the form of a topic")
struct TypedTopicSearchTests {
    @Test("is found with its opening, choices and organisations by their names, as it is now")
    func found() async throws {
        let (library, type) = try await Self.library()
        let (meeting, storage) = (library.meeting, library.meeting.storage)
        let topic = try await Self.start("つながらない", Self.answers(meeting, cause: "network"), of: type, in: meeting)
        _ = try await meeting.start("庁舎の清掃", "当番を決めます")
        try await library.feed()
        for typed in ["ミナミ電算", "混雑", "congestion", "1200", meeting.other.organisation.name] {
            #expect(try await library.titles(typed) == ["つながらない"], "\(typed)")
        }
        let hit = try #require(try await library.find("混雑", as: meeting.asker).hits.first)
        #expect(hit.fragment.filter(\.isMatch).map(\.text) == ["混雑"])

        let changed = try Checked.kept(Self.answers(meeting, cause: "device"), by: meeting.asker)
        try await ChangeAnswers(storage: storage)(topic, changed, seen: 0, as: meeting.asker)
        try await library.feed()
        #expect(try await library.titles("混雑").isEmpty)
        #expect(try await library.titles("故障") == ["つながらない"])

        // The same when the index is made from the tables alone.
        try FileManager.default.removeItem(at: library.folder.appending(path: "search.sqlite"))
        try await library.feed()
        #expect(try await library.titles("故障") == ["つながらない"])

        let opening = try await meeting.opening(of: topic)
        _ = try await WithdrawPost(storage: storage)(opening, reason: "", as: meeting.asker)
        // Not yet in the index, and yet not shown.
        #expect(try await library.titles("故障").isEmpty)
        try await library.feed()
        #expect(try await library.find("故障", as: meeting.asker).count == 0)
    }

    @Test("is read anew after the topic came to another state, though the event names no post")
    func moved() async throws {
        let (library, type) = try await Self.library()
        let (meeting, storage) = (library.meeting, library.meeting.storage)
        let topic = try await Self.start("つながらない", Self.answers(meeting, cause: "network"), of: type, in: meeting)
        try await library.feed()
        let definition = Self.definition
        try await storage.write { work in
            try work.topicAnswers.set(Self.answers(meeting, cause: "device"), of: topic, type.type, definition)
        }
        try await library.feed()
        #expect(try await library.titles("故障").isEmpty, "nothing has told of it")
        let reason = try Checked.kept("", by: meeting.keeper)
        try await MoveTopic(storage: storage, stationery: nil)(topic, to: "adopted", from: "received", reason: reason, as: meeting.keeper)
        try await library.feed()
        #expect(try await library.titles("故障") == ["つながらない"])
    }

    @Test("costs a search nothing where no topic of the page has a form, and the same for one as for many")
    func statements() async throws {
        let (library, type) = try await Self.library()
        let meeting = library.meeting
        for number in 1...2 { _ = try await meeting.start("除雪 \(number)") }
        _ = try await Self.start("回線", Self.answers(meeting, cause: "network"), of: type, in: meeting)
        for number in 1...5 { _ = try await Self.start("端末 \(number)", Self.answers(meeting, cause: "device"), of: type, in: meeting) }
        try await library.feed()
        let counting = CountingDatabase(meeting.community.database)
        let find = FindPosts(storage: Storage(database: counting, clock: meeting.community.clock), index: library.index, plainText: { $0 })
        func cost(_ typed: String, finds hits: Int) async throws -> Int {
            let before = counting.queries
            #expect(try await find(TypedQuery(typed), as: meeting.asker).hits.count == hits)
            return counting.queries - before
        }
        let without = try await cost("除雪", finds: 2)
        #expect(try await cost("回線", finds: 1) == without + 3, "answers, definitions, organisations")
        #expect(try await cost("端末", finds: 5) == without + 3)
    }

    // MARK: Support

    private static func library() async throws -> (library: Library, type: TopicType.Version) {
        let library = try await Library()
        let (meeting, storage) = (library.meeting, library.meeting.storage)
        let type = try await MakeType(storage: storage)(definition, in: meeting.space, as: meeting.keeper)
        let version = try await PublishType(storage: storage)(type, seen: 1, as: meeting.keeper)
        try await OfferTypes(storage: storage)([type], in: meeting.channel, opensWith: .stream, as: meeting.keeper)
        return (library, TopicType.Version(type: type, number: version))
    }

    private static let definition = TypeDefinition(
        key: "trouble",
        name: LocalizedText("困りごと"),
        letter: LocalizedText("困"),
        fields: [
            TypeField(key: "product", name: LocalizedText("製品"), kind: .text),
            TypeField(
                key: "cause",
                name: LocalizedText("原因"),
                kind: .choice,
                choices: [
                    TypeField.Choice(key: "network", name: LocalizedText("回線の混雑", "congestion")),
                    TypeField.Choice(key: "device", name: LocalizedText("端末の故障", "defect")),
                ]
            ),
            TypeField(key: "vendor", name: LocalizedText("導入先"), kind: .organisation),
            TypeField(key: "users", name: LocalizedText("人数"), kind: .number),
        ],
        workflow: Workflow(
            states: [
                Workflow.State(key: "received", code: .received, name: LocalizedText("受付")),
                Workflow.State(key: "adopted", code: .adopted, name: LocalizedText("採用")),
            ],
            transitions: [Workflow.Transition(from: ["received"], to: "adopted", who: [.moderator])]
        )
    )

    private static func answers(_ meeting: Meeting, cause: String) -> Answers {
        Answers([
            "product": .text("ミナミ電算"), "cause": .choices([cause]), "vendor": .organisation(meeting.other.organisation.id),
            "users": .number(1_200_000),
        ])
    }

    private static func start(_ title: String, _ answers: Answers, of type: TopicType.Version, in meeting: Meeting) async throws -> ID<
        Topic
    > {
        let words = try TopicText(TopicTitle(title), PostText(underTitle: "お願いします"), form: FilledForm(type, answers))
        return try await StartTopic(storage: meeting.storage, limit: PostingLimit(perMinute: 0))(
            .discussion,
            in: meeting.channel,
            saying: .kept(words, by: meeting.asker),
            from: .form(Meeting.newKey()),
            as: meeting.asker
        )
    }
}
