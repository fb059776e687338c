package struct ListedQuestion: Sendable {
    package let topic: Topic
    package let opening: Post
    package let channel: Channel
}
