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
