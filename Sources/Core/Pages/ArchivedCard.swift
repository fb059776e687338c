/// A card in an archive with its source posts.
package struct ArchivedCard: Sendable {
    package let card: Card
    package let channel: Channel
    package let topic: Topic
    package let sources: [Post]
}
