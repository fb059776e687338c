import Core
import HTML

/// The bodies of posts that a page prints, rendered before the page is written, and only as many as a page may hold.
struct PostBodies: Sendable {
    private var written: [ID<Post>: HTML.Written] = [:]
    private(set) var count = 0

    mutating func keep(_ html: HTML.Written, of post: ID<Post>) {
        guard written.updateValue(html, forKey: post) == nil else { return }
        count += html.count
    }

    /// The body; where the page had no room for it, its beginning and the way to the rest.
    func write(_ html: HTML, _ post: Post, _ texts: Texts) {
        if let body = written[post.id] { return html.add(body) }
        html.p(text: MarkdownText.excerpt(post.body))
        html.p { html.a(.href(.post(post.id))) { html.text(texts("post.read-whole")) } }
    }
}

extension Renderings {
    /// Bytes of bodies on one page. With all that stands around a hundred posts a page stays below two megabytes.
    static let pageLimit = 1_200_000
    /// Of them for the answers that stand in full above the replies.
    static let answersLimit = 500_000

    /// What stands above the replies: the opening and the accepted answers, the first of them always.
    func head(of page: TopicPage) async -> PostBodies {
        var bodies = PostBodies()
        if page.opening.withdrawal == nil { bodies.keep(await body(of: page.opening, page), of: page.opening.id) }
        var left = Self.answersLimit
        for answer in page.question.accepted.map(\.post) where answer.withdrawal == nil && left > 0 {
            let html = await body(of: answer, page)
            guard html.count <= left || left == Self.answersLimit else { break }
            left -= html.count
            bodies.keep(html, of: answer.id)
        }
        return bodies
    }

    /// The page with as many of its replies as fit, and their bodies. It keeps the reply it was opened for, and those around it.
    func fitting(_ page: TopicPage) async -> (TopicPage, PostBodies) {
        var bodies = await head(of: page)
        var range = page.anchor..<page.anchor
        while let index = page.nextReply(beside: range) {
            let reply = page.replies[index]
            if reply.withdrawal == nil, !page.isAccepted(reply.id) {
                let html = await body(of: reply, page)
                guard bodies.count + html.count <= Self.pageLimit || range.isEmpty else { break }
                bodies.keep(html, of: reply.id)
            }
            range = min(range.lowerBound, index)..<max(range.upperBound, index + 1)
        }
        return (page.narrowed(to: range), bodies)
    }

    func body(of post: Post, _ page: TopicPage) async -> HTML.Written {
        await body(of: post, mentions: page.mentions[post.id] ?? [])
    }
}
