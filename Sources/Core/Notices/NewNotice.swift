/// A notice to insert: its kind, and the place or post.
struct NewNotice {
    let kind: Notice.Kind
    let member: ID<Member>
    var space: ID<Space>?
    var channel: ID<Channel>?
    var post: ID<Post>?
    var reason = ""
}
