/// A row of a list of topics, before its posts are loaded.
struct TopicLine: Sendable, Equatable {
    let topic: Topic
    let lastReply: ID<Post>?
    let previousReply: ID<Post>?
    let movedEvent: Int64
    let mover: ID<Member>
    /// The last event that can have changed its rendering: one of its own, or a renaming anywhere.
    let look: Int64
}
