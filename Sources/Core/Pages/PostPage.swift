/// One post at its permanent address, with its history.
package struct PostPage: Sendable {
    /// Earlier versions on one page.
    static let length = 10

    package let page: TopicPage
    package let post: Post
    /// Earlier versions, oldest first; none once the post was withdrawn. Those of a post whose body is withheld are for its author alone:
    /// what named the body may have been taken out since.
    package let versions: [PostVersion]
    /// Whether there are versions before these.
    package let hasEarlierVersions: Bool
    /// The times it was taken back and put back, oldest first.
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
