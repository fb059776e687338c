/// A page of cards, or those of a collection.
package struct CardsPage: Sendable {
    package static let length = 20

    package let cards: [Card]
    package let helped: [ID<Card>: Int]
    /// Cards whose question was reopened or needs review.
    package let unsettled: Set<ID<Card>>
    package let places: [ID<Channel>: Channel]
    package let collections: [CardCollection]
    package let hasMore: Bool
    package let now: Moment
}
