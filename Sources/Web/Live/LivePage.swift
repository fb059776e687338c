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

    /// The page of a topic, a channel or another subject of which pages stay up to date: `?topic=ID`.
    static func subject(_ query: Form) -> Subject? {
        for kind in ComponentPages.livePages.keys {
            if let subject = Subject(kind, query[kind.rawValue]) { return subject }
        }
        return nil
    }
}
