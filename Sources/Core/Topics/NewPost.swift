/// A post to insert, with its voice.
struct NewPost {
    let id: ID<Post>
    let topic: ID<Topic>
    let voice: Post.Voice
    /// The mask in place of the organisation, for the masked voice.
    let mask: Mask?
    let text: PostText
    let key: IdempotencyKey
}
