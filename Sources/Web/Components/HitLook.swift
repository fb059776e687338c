import Core
import HTML

/// How what was found of some kinds looks: in the results, in a feed, and as the value of a filter.
struct HitLook: Sendable {
    /// The keys of the words for its kinds.
    private let words: [FoundKind: String]
    private let write: @Sendable (HTML, FoundHit, PageRequest) -> Void
    private let entry: @Sendable (FoundHit, PageRequest) -> Feed.Entry?

    /// - Parameters:
    ///   - words: keys of texts, by the kinds of which this is the look.
    ///   - write: writes the result as an item of a list.
    init<Thing: FoundThing>(
        _ words: [FoundKind: String],
        write: @escaping @Sendable (HTML, FoundHit, Thing, PageRequest) -> Void,
        entry: @escaping @Sendable (FoundHit, Thing, PageRequest) -> Feed.Entry
    ) {
        self.words = words
        self.write = { html, hit, visit in (hit.thing as? Thing).map { write(html, hit, $0, visit) } }
        self.entry = { hit, visit in (hit.thing as? Thing).map { entry(hit, $0, visit) } }
    }
}

/// Those of every feature.
extension HitLook {
    static let all: [FoundKind: HitLook] = ComponentPages.all.flatMap(\.hits).reduce(into: [:]) { all, look in
        for kind in look.words.keys { all[kind] = look }
    }

    static func write(_ html: HTML, _ hit: FoundHit, _ visit: PageRequest) { all[hit.kind]?.write(html, hit, visit) }

    static func entry(_ hit: FoundHit, _ visit: PageRequest) -> Feed.Entry? { all[hit.kind]?.entry(hit, visit) }

    static func word(_ kind: FoundKind, _ texts: Texts) -> String { all[kind]?.words[kind].map { texts($0) } ?? kind.code }

    /// Where it stands.
    static func channel(_ html: HTML, _ hit: FoundHit) {
        html.span { html.a(.href(.now(in: hit.channel.id))) { html.text(hit.channel.name) } }
    }
}
