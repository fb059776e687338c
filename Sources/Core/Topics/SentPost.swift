/// A post that was sent with a known key, as it was then: editing it changes nothing here.
struct SentPost: Sendable {
    let post: ID<Post>
    let topic: ID<Topic>
    let title: String
    let text: String
    let voice: Post.Voice

    func holds(_ title: TopicTitle, _ text: PostText, _ voice: Post.Voice) -> Bool {
        self.title == title.text && self.text == text.text && self.voice == voice
    }
}
