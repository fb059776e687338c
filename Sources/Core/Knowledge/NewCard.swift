/// A knowledge card that is to be stored.
struct NewCard {
    let id: ID<Card>
    let topic: Topic
    let text: CardText
    /// The posts that it rests on.
    let sources: Set<ID<Post>>
    let review: Moment
    let key: IdempotencyKey?
}
