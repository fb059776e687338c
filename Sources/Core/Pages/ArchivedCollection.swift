/// A collection in an archive with its archived cards, in their order.
package struct ArchivedCollection: Sendable {
    package let collection: CardCollection
    package let cards: [Card]
}
