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
