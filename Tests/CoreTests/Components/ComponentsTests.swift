import Logging
import SQLCore
import Search
import Testing

@testable import Core

@Suite("The components")
struct ComponentsTests {
    @Test("have names of their own, and no two of them a table or a kind of event")
    func apart() {
        let all = Components.all
        #expect(all.count > 15)
        #expect(Set(all.map(\.name)).count == all.count)
        let tables = all.flatMap(\.tables.keys)
        #expect(tables.count > 50)
        #expect(Set(tables).count == tables.count)
        let subjects = all.flatMap(\.subjects)
        #expect(subjects.count > 6)
        #expect(Set(subjects).count == subjects.count)
        let kinds = all.flatMap(\.events.keys)
        #expect(kinds.count > 20)
        #expect(Set(kinds).count == kinds.count)
        #expect(Set(kinds.map(\.rawValue)).count == kinds.count)
    }

    @Test("bring sections of a name of their own to what a member takes along, and each is there though it is empty")
    func ownRecord() async throws {
        let names = Components.all.flatMap(\.ownRecord).map(\.name)
        #expect(names.count > 15)
        #expect(Set(names).count == names.count)
        #expect(Set(names).isDisjoint(with: ["site", "written", "member"]), "what stands above the sections")
        let meeting = try await Meeting()
        let record = try await meeting.storage.read { try $0.ownRecord(of: meeting.asker) }
        #expect(Set(record.sections.keys) == Set(names))
        #expect(record.member.fields["name"] == .text("野沢美咲"))
    }

    @Test("name tables and columns of their own only, in what they say of them")
    func ownTables() {
        for component in Components.all {
            #expect(Set(component.secretColumns.keys).union(component.flags.keys).isSubset(of: component.tables.keys), "\(component.name)")
        }
    }

    @Test("end a membership after the member has left")
    func leaving() {
        #expect(Components.all.filter { $0.leave != nil }.count > 5)
        #expect(Components.all.first { $0.leave != nil }?.name == "members")
    }

    @Test("try every hourly job, also where one fails, and tell which did")
    func hourly() async throws {
        let meeting = try await Meeting()
        let house = PeriodicJobs(storage: meeting.storage, stationery: .test, logger: Logger(label: "test"))
        try await house.tidy()
        _ = try await meeting.storage.write { try $0.openSession(of: meeting.asker.member, agent: "test") }
        meeting.community.clock.set(meeting.community.clock.now.adding(400 * 86_400))
        _ = try await meeting.community.database.write { tx in try tx.run("ALTER TABLE organisation RENAME TO gone") }
        await #expect { try await house.tidy() } throws: { "\($0)".hasPrefix("organisations: ") }
        let left: Int? = try await meeting.community.database.read { try $0.value("SELECT count(*) FROM session") }
        #expect(left == 0, "a job behind it was done")
    }

    @Test("find nothing wrong in a new community, each of their checks by a sentence of its own")
    func checks() async throws {
        let checks = Components.all.flatMap(\.integrity)
        #expect(checks.count > 15)
        #expect(Set(checks.map(\.what)).count == checks.count)
        let meeting = try await Meeting()
        _ = try await meeting.start()
        #expect(try await meeting.storage.read { try $0.damages.all() } == [])
    }

    @Test("bring kinds of what is found that no filter confuses, and are asked what changed by kinds of subjects of their own")
    func searchSources() {
        let sources = Components.searchSources
        #expect(sources.count > 1)
        let kinds = sources.flatMap(\.kinds)
        #expect(Set(kinds.map(\.code)).isSuperset(of: ["question", "discussion", "announcement", "practice", "reply", "card"]))
        #expect(Set(kinds.map(\.code)).count == kinds.count)
        #expect(Set(kinds.flatMap(\.words).map(\.folded)).count == kinds.reduce(0) { $0 + $1.words.count })
        #expect(kinds.allSatisfy { FilterWords.kinds[$0.word.folded] == $0 })
        let subjects = sources.flatMap(\.subjects)
        #expect(Set(subjects).count == subjects.count)
        #expect(Set(subjects).isSubset(of: Components.all.flatMap(\.subjects)))
        let reindexed = Components.all.flatMap(\.events.values).reduce(into: Set<Subject.Kind>()) { $0.formUnion($1.reindexes) }
        #expect(reindexed == Set(subjects), "an event would make nobody read anything")
    }

    @Test("that are searched say what of it is suggested to who asks, or in words why nothing")
    func suggestions() {
        let searched = Components.all.filter { $0.search != nil }
        #expect(searched.count > 1)
        #expect(searched.flatMap(unsaid) == [])
        let silent = [SuggestedPart.none(""), .none("later"), .source(CardSuggestionSource())].map {
            Component(name: "new", search: NewSearchSource(suggested: $0))
        }
        #expect(silent.map { unsaid($0).count } == [1, 1, 2], "what a new component would be told")
        let sources = Components.suggestionSources
        #expect(sources.count > 1)
        #expect(Set(sources.map(\.subject)).count == sources.count, "who is asked what it means that something helped?")
        let kinds = sources.flatMap(\.kinds)
        #expect(Set(kinds).isSuperset(of: [.card, .solved, .practice, .notice, .asking, .discussion]))
        #expect(Set(kinds.map(\.code)).count == kinds.count)
        #expect(Set(kinds.map(\.rank)).count == kinds.count, "which comes first?")
        #expect(kinds.allSatisfy { $0.limit > 0 })
    }

    /// What a searched component does not say of its suggestions.
    private func unsaid(_ component: Component) -> [String] {
        switch component.search?.suggested {
        case .source(let source):
            return [
                component.subjects.contains(source.subject) ? nil : "\(component.name): where \(source.subject.rawValue) has its page",
                component.access[source.subject] == nil ? "\(component.name): who may read \(source.subject.rawValue)" : nil,
                source.kinds.isEmpty ? "\(component.name): the heading" : nil,
            ]
            .compactMap(\.self)
        case .some(.none(let reason)):
            return reason.count { $0 == " " } > 1 ? [] : ["\(component.name): why nothing of it is suggested"]
        case nil: return ["\(component.name): what is searched"]
        }
    }

    @Test("let nobody stop at a kind of event that this program does not know")
    func unknownKind() async throws {
        let library = try await Library()
        let storage = library.meeting.storage
        let before = try await library.meeting.start("先の話題")
        _ = try await storage.write { work in
            try work.events.append(Event.Kind("of-a-later-release"), channel: library.meeting.channel, topic: before)
        }
        let after = try await library.meeting.start("後の話題")
        try await library.feed()
        #expect(try await Set(library.find("話題", as: library.meeting.asker).hits.map(\.topic?.id)) == [before, after])
        let read = try await storage.read { try $0.events.after(0, limit: 10_000) }
        let unknown = try #require(read.first { $0.kind == Event.Kind("of-a-later-release") })
        #expect(unknown.kind.changesAccess, "who may read what can have changed by it")
        #expect(unknown.kind.effect.reindexes == [.post, .topic, .card])
        #expect(read.last?.topic == after)
    }
}

/// Of a component that is just being written.
private struct NewSearchSource: SearchSource {
    var subjects: Set<Subject.Kind> { [] }
    var kinds: [FoundKind] { [] }
    let suggested: SuggestedPart

    func change(after events: [Event], _ reader: DocumentReader) throws -> IndexChange { IndexChange(documents: []) }
    func documents(after key: Key, limit: Int, _ reader: DocumentReader) throws -> [(key: Key, document: SearchDocument?)] { [] }
    func count(_ snapshot: ReadTransaction) throws -> Int { 0 }
    func things(_ hits: [SearchHit], _ snapshot: ReadTransaction) throws -> [Key: any FoundThing] { [:] }
}
