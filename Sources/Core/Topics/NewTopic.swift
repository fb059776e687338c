/// A topic that is to be stored; its opening is stored beside it.
struct NewTopic {
    let id: ID<Topic>
    let channel: ID<Channel>
    let kind: Topic.Kind
    let title: TopicTitle
    let opening: ID<Post>
    /// The body it shows; nil where it is withheld.
    let organisation: ID<Organisation>?
    /// What its type asks for; nil for one of the four kinds alone.
    var form: NewForm?
}
