import Search

/// The values of a filter with how many topics each stands for.
package struct Facet: Sendable {
    package enum Kind: CaseIterable, Sendable, Hashable {
        case kind, state, channel, organisation, size, prefecture, author, has, year
    }

    package struct Value: Sendable {
        package let label: Label
        /// What is added to the query, or taken out where it is chosen.
        package let conditions: [TypedQuery.Condition]
        package let count: Int
        package let isChosen: Bool
    }

    package enum Label: Sendable {
        case kind(FoundKind)
        case state(Topic.QuestionState)
        case size(SizeClass)
        case name(String)
        case mark(SearchDocument.Marks)
        case year(Int)
    }

    package let kind: Kind
    package let values: [Value]
}
