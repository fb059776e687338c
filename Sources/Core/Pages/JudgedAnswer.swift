/// An answer by the viewer that was accepted or doubted.
package struct JudgedAnswer: Sendable {
    package let topic: Topic
    package let channel: Channel
    package let answer: Post
}
