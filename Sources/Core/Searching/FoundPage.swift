import Search

/// What a search found, as one viewer sees it.
package struct FoundPage: Sendable {
    package static let length = 20
    /// How far one can turn pages: what is further back is found by more words.
    package static let lastPage = 25

    package let query: TypedQuery
    package let order: SearchRequest.Order
    package let usesSynonyms: Bool
    package let number: Int
    package let hits: [FoundHit]
    /// How many topics there are in all.
    package let count: Int
    /// Whether there are more than were counted.
    package let isCut: Bool
    package let facets: [Facet]
    /// What in the filters was not understood.
    package let flaws: [Refusal.Reason]
    package let expansions: [Expansion]
    package let suggestion: String?
    package let standing: IndexStatus
    /// How many channels the viewer may read and are searched.
    package let channels: Int

    package var hasMore: Bool { number < Self.lastPage && number * Self.length < count }

    package struct Expansion: Sendable {
        package let word: String
        package let others: [String]
    }
}
