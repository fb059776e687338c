/// A topic of the viewer with unread replies by others.
package struct AnsweredTopic: Sendable {
    package let topic: Topic
    package let channel: Channel
    package let count: Int
    package let newest: Post
}
