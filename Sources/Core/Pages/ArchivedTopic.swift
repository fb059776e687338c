/// A topic in an archive with all its replies.
package struct ArchivedTopic: Sendable {
    package let topic: Topic
    package let opening: Post
    /// What its type makes of it, where it has one of its own.
    package let form: ArchivedForm?
    /// In the order in which they were accepted.
    package let accepted: [ID<Post>]
    package let replies: [Post]
    package let reactions: [ID<Post>: [Reaction.Count]]
}
