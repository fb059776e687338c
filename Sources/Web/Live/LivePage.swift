import Core

/// A page that updates while it is open: one per kind of subject.
struct LivePage: Sendable {
    let kind: Subject.Kind
    /// Ids of the elements that are replaced. List items have their own ids.
    var parts: [String] = []
    /// Ids of the lists that grow. An item's id is a letter, a dash and the id of what it shows.
    var lists: [String] = []
    /// The status line after other members' events: locale keys of texts with a count.
    var news: [Event.Kind: String] = [:]
    /// Other subjects on the page, whose events change it too.
    var follows: @Sendable (ReadTransaction, Subject) throws -> [Subject] = { _, _ in [] }
    /// Renders the current state of what changed, once per distinct view of it.
    let render: @Sendable (LiveRendering) async throws -> [LiveVersion]

    /// The live pages of every feature, by kind of subject.
    static let all: [Subject.Kind: LivePage] = ComponentPages.all.flatMap(\.live).keyed(by: \.kind)

    /// The subject of a request: `?topic=ID` and nothing else.
    static func subject(_ query: Form) -> Subject? {
        let named = all.keys.filter { query.has($0.rawValue) }
        guard named.count == 1 else { return nil }
        return named.first.flatMap { Subject($0, query[$0.rawValue]) }
    }
}
