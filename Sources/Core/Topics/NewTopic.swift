/// A topic to insert; its opening post is inserted separately.
struct NewTopic {
    let id: ID<Topic>
    let channel: ID<Channel>
    let kind: Topic.Kind
    let title: TopicTitle
    let opening: ID<Post>
    /// The displayed organisation; nil when masked.
    let organisation: ID<Organisation>?
    /// The answers to its type's form; nil for the four built-in kinds.
    var form: NewForm?
}
