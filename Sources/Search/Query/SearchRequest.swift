/// A query with resolved access and filter values.
package struct SearchRequest: Sendable, Hashable {
    package enum Order: String, Sendable {
        case relevance, newest
    }

    package var query: TypedQuery
    /// The channels the asker may read; nothing else is found, counted or suggested.
    package var places: Set<Key>
    /// Names of channels: words of the query that name the channel need not occur in the text.
    package var placeNames: [Key: String] = [:]
    /// Names by their reading, for queries in hiragana.
    package var names: [String: [String]] = [:]
    /// Nil does not restrict; an empty set matches nothing.
    package var inPlaces: Set<Key>?
    package var kinds: Set<String>?
    package var states: Set<String>?
    package var authors: Set<Key>?
    package var bodies: Set<Key>?
    package var marks: SearchDocument.Marks = []
    /// Milliseconds, inclusive.
    package var from: Int64?
    /// Exclusive.
    package var until: Int64?
    package var order = Order.relevance
    package var usesSynonyms = true
    package var now: Int64

    package init(_ query: TypedQuery, places: Set<Key>, now: Int64) {
        self.query = query
        self.places = places
        self.now = now
    }

    /// The same request without filters.
    var unfiltered: SearchRequest {
        var request = self
        (request.inPlaces, request.kinds, request.states, request.authors, request.bodies) = (nil, nil, nil, nil, nil)
        (request.marks, request.from, request.until) = ([], nil, nil)
        return request
    }

    var isFiltered: Bool {
        inPlaces != nil || kinds != nil || states != nil || authors != nil || bodies != nil || !marks.isEmpty || from != nil || until != nil
    }

    /// Readable and requested channels.
    var effectivePlaces: Set<Key> { inPlaces.map { places.intersection($0) } ?? places }
}

/// The result of a search.
package struct SearchResult: Sendable {
    /// One document per topic, best first.
    package let hits: [SearchHit]
    /// Whether the search was limited: the count is then a lower bound.
    package let isCut: Bool
    /// The number of topics per filter value.
    package let counts: SearchCounts
    package let expansions: [(word: String, others: [String])]
    /// A spelling suggestion with words that exist.
    package let suggestion: String?
    /// Highlights the matches in a text.
    package let marker: Marker
    /// Whether there are results without the filters.
    var isAny = false
}

package struct SearchHit: Sendable, Equatable {
    package let key: Key
    package let topic: Key
    package let place: Key
    package let kind: String
    package let at: Int64
    package let score: Double
    /// The share of the query's words it contains, weighted by rarity, 0 to 1.
    package let share: Double
    /// Whether its meaning is near, regardless of words.
    package let isNear: Bool
    /// The number of other matching documents of the topic.
    package let others: Int
}

package struct SearchCounts: Sendable, Equatable {
    package init() {}

    package internal(set) var kinds: [String: Int] = [:]
    package internal(set) var states: [String: Int] = [:]
    package internal(set) var places: [Key: Int] = [:]
    /// The topics per organisation: organisations are grouped by name, prefecture and size, and a topic counts once per group.
    package internal(set) var bodies: [Key: Set<Key>] = [:]
    /// The topics per author, without masked posts.
    package internal(set) var authors: [Key: Set<Key>] = [:]
    package internal(set) var marks: [SearchDocument.Marks: Int] = [:]
    /// By year in Japan.
    package internal(set) var years: [Int: Int] = [:]
}
