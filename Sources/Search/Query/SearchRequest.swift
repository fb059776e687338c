/// A query with everything resolved: what may be read, and which values of each filter fit.
package struct SearchRequest: Sendable, Hashable {
    package enum Order: String, Sendable {
        case relevance, newest
    }

    package var query: TypedQuery
    /// Places the asker may read; nothing elsewhere is found, counted or suggested.
    package var places: Set<Key>
    /// What places are called: words of the query that name the place need not stand in the text.
    package var placeNames: [Key: String] = [:]
    /// Names that somebody may mean who typed their reading in hiragana.
    package var names: [String: [String]] = [:]
    /// Nil does not restrict; an empty set finds nothing.
    package var inPlaces: Set<Key>?
    package var kinds: Set<String>?
    package var states: Set<String>?
    package var authors: Set<Key>?
    package var bodies: Set<Key>?
    package var marks: SearchDocument.Marks = []
    /// Milliseconds: from this on.
    package var from: Int64?
    /// Before this.
    package var until: Int64?
    package var order = Order.relevance
    package var usesSynonyms = true
    package var now: Int64

    package init(_ query: TypedQuery, places: Set<Key>, now: Int64) {
        self.query = query
        self.places = places
        self.now = now
    }

    /// The same without filters: everything the asker may read.
    var unfiltered: SearchRequest {
        var request = self
        (request.inPlaces, request.kinds, request.states, request.authors, request.bodies) = (nil, nil, nil, nil, nil)
        (request.marks, request.from, request.until) = ([], nil, nil)
        return request
    }

    var isFiltered: Bool {
        inPlaces != nil || kinds != nil || states != nil || authors != nil || bodies != nil || !marks.isEmpty || from != nil || until != nil
    }

    /// Places that are read and asked for.
    var effectivePlaces: Set<Key> { inPlaces.map { places.intersection($0) } ?? places }
}

/// What a search found.
package struct SearchResult: Sendable {
    /// One document of each topic, the best first.
    package let hits: [SearchHit]
    /// Whether there are more than could be looked at: the count is a lower bound.
    package let isCut: Bool
    /// How many topics each value stands for.
    package let counts: SearchCounts
    package let expansions: [(word: String, others: [String])]
    /// How the text would be spelt with words that are there.
    package let suggestion: String?
    /// To mark in a text what was found.
    package let marker: Marker
    /// Whether there would be anything without the filters.
    var isAny = false
}

package struct SearchHit: Sendable, Equatable {
    package let key: Key
    package let topic: Key
    package let place: Key
    package let kind: String
    package let at: Int64
    package let score: Double
    /// How much of the query's words it has, by their rarity, 0 to 1.
    package let share: Double
    /// Whether it comes near by its meaning, whatever words it has.
    package let isNear: Bool
    /// How many other documents of the topic fit too.
    package let others: Int
}

package struct SearchCounts: Sendable, Equatable {
    package init() {}

    package internal(set) var kinds: [String: Int] = [:]
    package internal(set) var states: [String: Int] = [:]
    package internal(set) var places: [Key: Int] = [:]
    /// The topics in which each body wrote: bodies are grouped by name, prefecture and size, and a topic counts once in a group.
    package internal(set) var bodies: [Key: Set<Key>] = [:]
    /// The same of members; who withholds their body is not among them.
    package internal(set) var authors: [Key: Set<Key>] = [:]
    package internal(set) var marks: [SearchDocument.Marks: Int] = [:]
    /// By the year in Japan.
    package internal(set) var years: [Int: Int] = [:]
}
