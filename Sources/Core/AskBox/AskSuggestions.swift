import Search

/// What is there already about a question that is being written.
package struct AskSuggestions: Sendable {
    /// How many are shown at once; the others stand in a fold.
    package static let shown = 3

    package var sections: [Section] = []
    /// What bodies like the asker's have going on about it.
    package var peers: [PeerFinding] = []
    /// How large the asker's municipality is; nil for other bodies.
    package var size: SizeClass?
    /// The channel in which the better part of what was found stands.
    package var place: Channel?
    /// Words that stand for the question in a search.
    package var words = ""
    package var isIndexReady = true
    /// Where nothing was found, the same in words that texts have.
    package var suggestion: TypedQuery?

    package init() {}

    package var count: Int { sections.reduce(0) { $0 + $1.things.count } }
    /// Whether the asker's body can be compared with others.
    package var hasPeers: Bool { size != nil || !peers.isEmpty }
    package var isEmpty: Bool { count == 0 && peers.isEmpty }

    /// Notes beside what was found already that it is of a body like the asker's, and keeps the others apart.
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

    /// Whether a body like the asker's is among what was found, or beside it.
    package var knowsPeers: Bool { !peers.isEmpty || sections.contains { $0.things.contains { $0.peer != nil } } }

    /// The topics among them: the near misses of who asks all the same.
    package var topics: [ID<Topic>] {
        sections.flatMap(\.things).map(\.topic.id).prefix(RelatedTopics.limit).map(\.self)
    }

    /// The first few stand open, the others in a fold.
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

    /// In the order in which they are shown, where they fit about as well.
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
        /// Where it was kept as a card, the card stands for it.
        package let card: Card?
        package let channel: Channel
        /// The post that fits.
        package let post: Post
        package let title: [Marker.Piece]
        package let fragment: [Marker.Piece]
        /// How much of the question stands there, 0 to 1.
        let share: Double
        /// How many found it useful; of a card, how many bodies it helped.
        package let helped: Int
        /// The body that asked or reported it, where it is like the asker's.
        package fileprivate(set) var peer: SimilarBody?
    }
}

/// A topic of a body like the asker's.
package struct PeerFinding: Sendable {
    package let concern: PeerConcern
    package let topic: Topic
    package let body: SimilarBody
}
