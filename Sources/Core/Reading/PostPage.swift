/// One post at its permanent address, with its history.
package struct PostPage: Sendable {
    package let page: TopicPage
    package let post: Post
    /// Earlier versions, oldest first; none once the post was withdrawn.
    package let versions: [PostVersion]
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
            versions: post.withdrawal == nil ? try posts.versions(of: id) : [],
            mayUnmask: post.voice == .masked && (viewer?.may(.unmask) ?? false)
        )
    }
}
