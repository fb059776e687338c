/// A topic as one row of a list, before its posts are loaded.
struct TopicLine {
    let topic: Topic
    let lastReply: ID<Post>?
    let previousReply: ID<Post>?
    let movedEvent: Int64
    let mover: ID<Member>
    /// The last event after which the topic can look different: one of its own, or a name that changed somewhere.
    let look: Int64
}
