import Core
import HTML
import Markdown

/// Caches HTML that is read far more often than it changes: bodies by post, version and time, list items by all they show. The time is in
/// the key because a version number lost in a failover is assigned again.
final class Renderings: Sendable {
    private struct BodyKey: Hashable, Sendable {
        let post: ID<Post>
        let version: Int
        let editedAt: Moment?
        let isExcerpt: Bool

        init(_ post: Post, isExcerpt: Bool) {
            self.post = post.id
            version = post.version
            editedAt = post.editedAt
            self.isExcerpt = isExcerpt
        }
    }

    /// The bytes of a post that lists load for an excerpt.
    private static let excerptSource = 600

    private let bodies = RenderingCache<BodyKey>(bytes: 48_000_000)
    private let cards = RenderingCache<TopicListItemKey>(bytes: 16_000_000)

    /// The list items that were rendered within this minute.
    func cards(_ keys: [TopicListItemKey?]) -> [HTML.Written?] {
        cards.find(keys)
    }

    func card(_ key: TopicListItemKey, _ render: () -> HTML.Written) -> HTML.Written {
        cards.find(key, or: render)
    }

    /// The whole body, with mentions as links. Requested before the page is rendered (`PostBodies`), because a large one takes a while.
    func body(of post: Post, mentions: [Mention]) async -> HTML.Written {
        await bodies.once(BodyKey(post, isExcerpt: false)) {
            let html = HTML(capacity: post.body.utf8.count * 2)
            MarkdownHTML(html: html, mentions: mentions).write(Document(parsing: post.body))
            return html.written
        }
    }

    /// A plain-text excerpt of a few lines.
    func excerpt(of post: Post) -> HTML.Written {
        bodies.find(BodyKey(post, isExcerpt: true)) {
            let html = HTML(capacity: 600)
            html.text(Document(parsing: String(post.body.prefix(Self.excerptSource))).excerpt(200))
            return html.written
        }
    }
}
