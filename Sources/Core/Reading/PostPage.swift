/// One post at its permanent address, with its history.
package struct PostPage: Sendable {
    package let page: TopicPage
    package let post: Post
    /// Earlier versions, oldest first; none once the post was withdrawn. Those of a post whose body is withheld are for its author alone:
    /// what named the body may have been taken out since.
    package let versions: [PostVersion]
    /// The times it was taken back and put back, oldest first.
    package let turns: [PostTurn]
    package let mayUnmask: Bool

    package var isOpening: Bool { post.id == page.topic.opening }
}

extension Snapshot {
    package func postPage(_ id: ID<Post>, for viewer: Viewer?) throws -> PostPage {
        guard let post = try posts.find(id) else { throw viewer == nil ? Refusal.signedOut : Refusal.notFound }
        let page = try topicPage(post.topic, only: [id], for: viewer)
        return PostPage(
            page: page,
            post: post,
            versions: post.withdrawal == nil && (post.voice != .masked || post.isOwn(viewer)) ? try posts.versions(of: id) : [],
            turns: try postTurns(of: post),
            mayUnmask: post.voice == .masked && (viewer?.may(.unmask) ?? false)
        )
    }
}
