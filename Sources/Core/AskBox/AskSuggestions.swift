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
                sections[section].things[thing].peer = bodies[sections[section].things[thing].topic.id]
            }
        }
        let above = Set(sections.flatMap(\.things).map(\.topic.id))
        peers = found.filter { !above.contains($0.topic.id) }
    }

    /// Whether there are any topics of similar organisations.
    package var knowsPeers: Bool { !peers.isEmpty || sections.contains { $0.things.contains { $0.peer != nil } } }

    /// The suggested topics: linked as viewed when the question is asked anyway.
    package var topics: [ID<Topic>] {
        sections.flatMap(\.things).map(\.topic.id).prefix(RelatedTopics.limit).map(\.self)
    }

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

    /// In display order, when they match about equally well.
    package enum Kind: String, CaseIterable, Sendable {
        case card, solved, practice, notice, asking, discussion
    }

    package struct Section: Sendable {
        package let kind: Kind
        package fileprivate(set) var things: [Thing]

        var share: Double { things.map(\.share).max() ?? 0 }
    }

    package struct Thing: Sendable {
        package let topic: Topic
        /// The card made from the topic, shown in its place.
        package let card: Card?
        package let channel: Channel
        /// The matching post.
        package let post: Post
        package let title: [Marker.Piece]
        package let fragment: [Marker.Piece]
        /// The share of the question it covers, 0 to 1.
        let share: Double
        /// How many members found it useful; for a card, how many organisations it helped.
        package let helped: Int
        /// The organisation that asked or reported it, if similar to the asker's.
        package fileprivate(set) var peer: SimilarBody?
    }
}
