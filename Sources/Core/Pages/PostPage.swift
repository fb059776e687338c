/// A post at its permanent address, with its history.
package struct PostPage: Sendable {
    /// Earlier versions per page.
    static let length = 10

    package let page: TopicPage
    package let post: Post
    /// Earlier versions, oldest first; none for a withdrawn post. Those of a masked post are for its author only, because an edit may have
    /// removed what identified the organisation.
    package let versions: [PostVersion]
    /// Whether there are versions before these.
    package let hasEarlierVersions: Bool
    /// Its withdrawals and restorations, oldest first.
    package let turns: [PostTurn]
    package let mayUnmask: Bool

    package var isOpening: Bool { post.id == page.topic.opening }
}

extension ReadTransaction {
    /// - Parameter version: shows the versions before this one.
    package func postPage(_ id: ID<Post>, before version: Int? = nil, for viewer: Viewer?) throws -> PostPage {
        guard let post = try posts.find(id) else { throw viewer == nil ? Refusal.signedOut : Refusal.notFound }
        let page = try topicPage(post.topic, only: [id], for: viewer)
        let isTold = post.withdrawal == nil && (post.voice != .masked || post.isOwn(viewer))
        let versions = isTold ? try posts.versions(of: id, before: version ?? .max, limit: PostPage.length + 1) : []
        return PostPage(
            page: page,
            post: post,
            versions: versions.suffix(PostPage.length),
            hasEarlierVersions: versions.count > PostPage.length,
            turns: try postTurns(of: post),
            mayUnmask: post.voice == .masked && (viewer?.may(.unmask) ?? false)
        )
    }
}
