/// A knowledge card to insert.
struct NewCard {
    let id: ID<Card>
    let topic: Topic
    let text: CardText
    /// Its source posts.
    let sources: Set<ID<Post>>
    let review: Moment
    let key: IdempotencyKey?
}
