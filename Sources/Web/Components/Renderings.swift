import Core
import HTML
import Markdown
import Synchronization

/// Keeps what Markdown was turned into, by post and version: the same words are read far more often than they are written.
///
/// Two generations bound it: when the young one is full it becomes the old one, and what was not used since is gone.
final class Renderings: Sendable {
    private struct Key: Hashable {
        let post: ID<Post>
        let version: Int
        let isExcerpt: Bool
    }

    private struct Generations {
        var young: [Key: HTML.Written] = [:]
        var old: [Key: HTML.Written] = [:]
    }

    private let generations = Mutex(Generations())
    private let limit: Int

    init(limit: Int = 4_000) {
        self.limit = limit
    }

    /// The whole body, with mentions as links.
    func body(of post: Post, mentions: [Mention]) -> HTML.Written {
        cached(Key(post: post.id, version: post.version, isExcerpt: false)) {
            let html = HTML(capacity: post.body.utf8.count * 2)
            MarkdownHTML(html: html, mentions: mentions).write(Document(parsing: post.body))
            return html.written
        }
    }

    /// A few lines without markup.
    func excerpt(of post: Post) -> HTML.Written {
        cached(Key(post: post.id, version: post.version, isExcerpt: true)) {
            let html = HTML(capacity: 600)
            html.text(Document(parsing: post.body).excerpt(200))
            return html.written
        }
    }

    private func cached(_ key: Key, _ render: () -> HTML.Written) -> HTML.Written {
        let kept = generations.withLock { generations -> HTML.Written? in
            if let html = generations.young[key] { return html }
            guard let html = generations.old[key] else { return nil }
            generations.young[key] = html
            return html
        }
        if let kept { return kept }
        let html = render()
        generations.withLock { generations in
            if generations.young.count >= limit {
                generations.old = generations.young
                generations.young = [:]
            }
            generations.young[key] = html
        }
        return html
    }
}
