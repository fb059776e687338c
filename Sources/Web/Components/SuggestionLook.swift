import Core
import HTML

/// How suggestions of some kinds look while somebody asks. The list around it is the same for all: link, peer, button.
struct SuggestionLook: Sendable {
    /// The keys of the headings of its kinds.
    private let headings: [SuggestedKind: String]
    private let parts: @Sendable (AskSuggestions.Thing, PageRequest) -> Parts?

    /// - Parameter headings: keys of texts, by the kinds of which this is the look.
    init<Thing: FoundThing>(
        _ headings: [SuggestedKind: String],
        parts: @escaping @Sendable (AskSuggestions.Thing, Thing, PageRequest) -> Parts
    ) {
        self.headings = headings
        self.parts = { suggested, visit in (suggested.thing as? Thing).map { parts(suggested, $0, visit) } }
    }

    /// What is written of a suggestion, from top to bottom.
    struct Parts {
        let labels: (HTML) -> Void
        let title: (HTML) -> Void
        let excerpt: (HTML) -> Void
        /// On one line: where it comes from, whom it helped.
        let facts: [String]
    }
}

/// Those of every feature.
extension SuggestionLook {
    static let all: [SuggestedKind: SuggestionLook] = ComponentPages.all.flatMap(\.suggestions).reduce(into: [:]) { all, look in
        for kind in look.headings.keys { all[kind] = look }
    }

    static func heading(_ kind: SuggestedKind, _ texts: Texts) -> String { all[kind]?.headings[kind].map { texts($0) } ?? kind.code }

    static func parts(_ thing: AskSuggestions.Thing, _ visit: PageRequest) -> Parts? { all[thing.suggestion.kind]?.parts(thing, visit) }
}
