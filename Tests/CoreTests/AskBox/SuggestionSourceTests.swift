import Search
import Testing

@testable import Core

/// Something of a component that the ask box does not know.
private struct Recipe: FoundThing {
    let subject: Subject
    let channel: ID<Channel>
    var title = "レシピ"
    var text = ""
    var origin: Topic?
}

/// Each topic has a recipe, which stands in place of it.
private struct RecipeSource: SuggestionSource {
    let subject = Subject.Kind("recipe")
    var kinds: [SuggestedKind] { [.recipe] }
    /// Nil for that of the topic.
    var channel: ID<Channel>?

    func standIns(for found: [any FoundThing], _ snapshot: ReadTransaction) throws -> [Subject: Recipe] {
        found.compactMap(\.origin).keyed(by: { .topic($0.id) }) { topic in
            Recipe(subject: Subject(subject, topic.id), channel: channel ?? topic.channel, origin: topic)
        }
    }

    func suggestions(_ things: [Recipe], _ snapshot: ReadTransaction) throws -> [Subject: Suggestion] {
        things.keyed(by: \.subject).mapValues { _ in Suggestion(kind: .recipe, helped: 7, mayHelp: true) }
    }

    func markHelped(_ subject: Subject, _ storage: Storage, as viewer: Viewer) async throws {}
}

extension SuggestedKind {
    fileprivate static let recipe = SuggestedKind("recipe", rank: 25, limit: 1)
}

@Suite("What a component suggests to who asks")
struct SuggestionSourceTests {
    /// A channel, two discussions and a solved question in it, as hits.
    private func hits(_ library: Library) async throws -> (hits: [FoundHit], topics: [ID<Topic>]) {
        let meeting = library.meeting
        let solved = try await meeting.start("除雪の電話の受付はどうする")
        _ = try await AcceptAnswer(storage: meeting.storage)(meeting.reply(to: solved), as: meeting.asker)
        let talk = try await meeting.start("除雪の電話の話", kind: .discussion)
        try await library.feed()
        return (try await library.find("除雪 電話", as: meeting.other).hits, [solved, talk])
    }

    private func recipe(_ topic: ID<Topic>) -> Subject { Subject(Subject.Kind("recipe"), topic) }

    @Test("stands in place of what was found, with what its component says of it, as often as it may")
    func standsIn() async throws {
        let library = try await Library()
        let (hits, topics) = try await hits(library)
        #expect(Set(hits.map(\.thing.subject)) == Set(topics.map { .topic($0) }))
        let sources: [any SuggestionSource] = [TopicSuggestionSource(), RecipeSource()]
        // What was found itself is the same as what stands in place of something else that was found.
        let first = try #require(hits.first)
        let itself = FoundHit(
            kind: first.kind,
            thing: Recipe(subject: recipe(topics[0]), channel: first.channel.id),
            channel: first.channel,
            title: [],
            fragment: [],
            share: first.share,
            isNear: false,
            others: 0
        )
        let findings = try await library.meeting.storage.read { try $0.findings([itself] + hits, from: sources) }
        #expect(findings.sections.map(\.kind) == [.recipe])
        let things = findings.sections[0].things
        #expect(things.map(\.subject) == [recipe(topics[0])], "its limit is one")
        #expect(things[0].suggestion.helped == 7)
        #expect(things[0].topic == nil, "it was found itself")
        #expect(findings.topics == [])
    }

    @Test("stands between others by its rank, and beside them where it stands in place of nothing")
    func rank() async throws {
        let library = try await Library()
        let (hits, topics) = try await hits(library)
        let elsewhere = RecipeSource(channel: ID(bits: 7))
        let alone = Recipe(subject: recipe(ID(bits: 9)), channel: hits[0].channel.id)
        let hit = FoundHit(
            kind: hits[0].kind,
            thing: alone,
            channel: hits[0].channel,
            title: [],
            fragment: [],
            share: hits[0].share,
            isNear: false,
            others: 0
        )
        let findings = try await library.meeting.storage.read { try $0.findings(hits + [hit], from: [elsewhere, TopicSuggestionSource()]) }
        // Nobody said that the viewer may read the other channel.
        let found = findings.sections.flatMap(\.things).map(\.subject)
        #expect(Set(found) == [.topic(topics[0]), .topic(topics[1]), alone.subject])
        #expect(Set(findings.topics) == Set(topics))
        #expect(findings.sections.map(\.kind).filter { $0 != .discussion } == [.solved, .recipe])
    }

    @Test("is not suggested where no component suggests it, and helps nobody")
    func unknown() async throws {
        let library = try await Library()
        let (hits, _) = try await hits(library)
        let findings = try await library.meeting.storage.read { try $0.findings(hits, from: [CardSuggestionSource()]) }
        #expect(findings.isEmpty)
        let mark = MarkHelped(storage: library.meeting.storage)
        for subject in [recipe(ID(bits: 3)), .channel(library.meeting.channel), .post(ID(bits: 3))] {
            await #expect(throws: Refusal.notFound) { try await mark(subject, as: library.meeting.asker) }
        }
    }
}
