import Core

/// A page that stays up to date while it is open: of one kind of subject.
struct LivePage: Sendable {
    let kind: Subject.Kind
    /// Ids of the elements that are sent anew. Items of lists go by ids of their own.
    var parts: [String] = []
    /// Ids of the lists that grow. An item has the id of what it shows, behind one letter and a dash.
    var lists: [String] = []
    /// What its status line says after events of others: keys of texts that take a number.
    var news: [Event.Kind: String] = [:]
    /// What else it shows: events about these change it too.
    var follows: @Sendable (ReadTransaction, Subject) throws -> [Subject] = { _, _ in [] }
    /// What changed, as it looks now, in as few versions as there are ways to see it.
    let render: @Sendable (LiveRendering) async throws -> [LiveVersion]

    /// Those of every feature, by what they show.
    static let all: [Subject.Kind: LivePage] = ComponentPages.all.flatMap(\.live).keyed(by: \.kind)

    /// What a request wants to hear of: `?topic=ID`, and nothing beside it.
    static func subject(_ query: Form) -> Subject? {
        let named = all.keys.filter { query.has($0.rawValue) }
        guard named.count == 1 else { return nil }
        return named.first.flatMap { Subject($0, query[$0.rawValue]) }
    }
}
