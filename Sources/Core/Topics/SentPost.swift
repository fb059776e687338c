/// A post that was sent with a known key, as it was then: editing it changes nothing here.
struct SentPost: Sendable {
    let post: ID<Post>
    let topic: ID<Topic>
    let channel: ID<Channel>
    let kind: Topic.Kind
    let title: String
    let text: String
    let voice: Post.Voice
}
