/// A notice that is to be stored: what a member is told, and of which place or post.
struct NewNotice {
    let kind: Notice.Kind
    let member: ID<Member>
    var space: ID<Space>?
    var channel: ID<Channel>?
    var post: ID<Post>?
    var reason = ""
}
