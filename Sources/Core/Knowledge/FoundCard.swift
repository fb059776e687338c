/// A knowledge card that was found.
package struct FoundCard: FoundThing {
    package let card: Card
    /// How many organisations it helped.
    package let helped: Int
    /// The topic it was made from.
    package let topic: Topic

    package var subject: Subject { .card(card.id) }
    package var channel: ID<Channel> { card.channel }
    package var title: String { card.title }
    package var text: String { card.text }
    package var origin: Topic? { topic }
}
