import Core

/// A page that stays up to date while it is open: of one kind of subject.
struct LivePage: Sendable {
    let kind: Subject.Kind
    /// What its status line says after events of others: keys of texts that take a number.
    var news: [Event.Kind: String] = [:]
    /// What else it shows: events about these change it too.
    var follows: @Sendable (Snapshot, Subject) throws -> [Subject] = { _, _ in [] }
    /// What changed, as it looks now, in as few versions as there are ways to see it.
    let render: @Sendable (LiveRendering) async throws -> [LiveVersion]

    /// What a request wants to hear of: `?topic=ID`, and nothing beside it.
    static func subject(_ query: Form) -> Subject? {
        let named = ComponentPages.livePages.keys.filter { query.has($0.rawValue) }
        guard named.count == 1 else { return nil }
        return named.first.flatMap { Subject($0, query[$0.rawValue]) }
    }
}
