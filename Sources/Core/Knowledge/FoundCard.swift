/// A knowledge card that was found.
package struct FoundCard: FoundThing {
    package let card: Card
    /// How many organisations it helped.
    package let helped: Int
    /// The opening of the topic it comes from.
    package let source: FoundPost

    package var channel: ID<Channel> { card.channel }
    package var title: String { card.title }
    package var text: String { card.text }
    package var origin: FoundPost? { source }
}

extension FoundHit {
    /// Nil for everything else.
    package var card: FoundCard? { thing as? FoundCard }
}
