import Search

/// Suggestions for a question being written.
package struct AskSuggestions: Sendable {
    /// The number shown at once; the others are collapsed.
    package static let shown = 3

    package var sections: [Section] = []
    /// Topics of similar organisations about it.
    package var peers: [PeerFinding] = []
    /// The size of the asker's municipality; nil for other organisations.
    package var size: SizeClass?
    /// The channel with most of the suggestions.
    package var place: Channel?
    /// The search words for the question.
    package var words = ""
    package var isIndexReady = true
    /// Without results, the same query in more common words.
    package var suggestion: TypedQuery?

    package init() {}

    package var count: Int { sections.reduce(0) { $0 + $1.things.count } }
    /// Whether the asker's organisation can be compared with others.
    package var hasPeers: Bool { size != nil || !peers.isEmpty }
    package var isEmpty: Bool { count == 0 && peers.isEmpty }

    /// Marks suggestions by similar organisations, and lists further topics of theirs separately.
    mutating func set(_ found: [PeerFinding]) {
        let bodies = found.keyed(by: \.topic.id, \.body)
        for section in sections.indices {
            for thing in sections[section].things.indices {
                sections[section].things[thing].peer = sections[section].things[thing].topic.flatMap { bodies[$0.id] }
            }
        }
        let above = Set(topicsOfThings)
        peers = found.filter { !above.contains($0.topic.id) }
    }

    /// Whether there are any topics of similar organisations.
    package var knowsPeers: Bool { !peers.isEmpty || sections.contains { $0.things.contains { $0.peer != nil } } }

    /// The suggested topics: linked as viewed when the question is asked anyway.
    package var topics: [ID<Topic>] {
        topicsOfThings.prefix(RelatedTopics.limit).map(\.self)
    }

    private var topicsOfThings: [ID<Topic>] { sections.flatMap(\.things).compactMap(\.topic?.id) }

    /// The first few are open, the others collapsed.
    package var split: (open: [Section], folded: [Section]) {
        var (open, folded): ([Section], [Section]) = ([], [])
        var left = Self.shown
        for section in sections {
            let here = Array(section.things.prefix(left))
            let rest = Array(section.things.dropFirst(left))
            if !here.isEmpty { open.append(Section(kind: section.kind, things: here)) }
            if !rest.isEmpty { folded.append(Section(kind: section.kind, things: rest)) }
            left -= here.count
        }
        return (open, folded)
    }

    package struct Section: Sendable {
        package let kind: SuggestedKind
        package fileprivate(set) var things: [Thing]

        var share: Double { things.map(\.hit.share).max() ?? 0 }
    }

    package struct Thing: Sendable {
        /// What is suggested.
        package let thing: any FoundThing
        /// What was found: the same, or what it stands in place of.
        package let hit: FoundHit
        package let suggestion: Suggestion
        /// The organisation that asked or reported it, if similar to the asker's.
        package fileprivate(set) var peer: SimilarBody?

        package var subject: Subject { thing.subject }
        package var topic: Topic? { thing.origin }
        package var channel: Channel { hit.channel }
    }
}
