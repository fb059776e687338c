/// What a component suggests to somebody who writes a question, and what happens when it answered the question.
protocol SuggestionSource<Thing>: Sendable {
    /// What its search source finds.
    associatedtype Thing: FoundThing

    /// The kind of their subjects.
    var subject: Subject.Kind { get }
    /// The kinds of its suggestions.
    var kinds: [SuggestedKind] { get }

    /// Things of its own that stand in place of what was found, by the subject of that, in a fixed number of statements: the card made from a topic.
    /// They stand in the same channel, so that who may read the one may read the other.
    func standIns(for found: [any FoundThing], _ snapshot: ReadTransaction) throws -> [Subject: Thing]
    /// By subject, in a fixed number of statements; whatever is left out is not suggested.
    func suggestions(_ things: [Thing], _ snapshot: ReadTransaction) throws -> [Subject: Suggestion]
    /// Records that it answered a question. Not found for viewers who may not read it; viewers who may only read are not counted.
    func markHelped(_ subject: Subject, _ storage: Storage, as viewer: Viewer) async throws
}

extension SuggestionSource {
    func standIns(for found: [any FoundThing], _ snapshot: ReadTransaction) throws -> [Subject: Thing] { [:] }

    func anyStandIns(for found: [any FoundThing], _ snapshot: ReadTransaction) throws -> [Subject: any FoundThing] {
        try standIns(for: found, snapshot).mapValues { $0 }
    }

    func suggestions(of things: [any FoundThing], _ snapshot: ReadTransaction) throws -> [Subject: Suggestion] {
        let own = things.compactMap { $0 as? Thing }
        return own.isEmpty ? [:] : try suggestions(own, snapshot)
    }
}
