/// A post that is to be stored, in the voice in which its author speaks.
struct NewPost {
    let id: ID<Post>
    let topic: ID<Topic>
    let voice: Post.Voice
    /// What is shown instead of the body where the voice withholds it.
    let mask: Mask?
    let text: PostText
    let key: IdempotencyKey
}
