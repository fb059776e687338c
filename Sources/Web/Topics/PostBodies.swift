import Core
import HTML

/// The rendered bodies of a page's posts, prepared before the page is written, up to the page's limit.
struct PostBodies: Sendable {
    private var written: [ID<Post>: HTML.Written] = [:]
    private(set) var count = 0

    mutating func keep(_ html: HTML.Written, of post: ID<Post>) {
        guard written.updateValue(html, forKey: post) == nil else { return }
        count += html.count
    }

    /// The body; over the page's limit, its beginning and a link to the rest.
    func write(_ html: HTML, _ post: Post, _ texts: Texts) {
        if let body = written[post.id] { return html.add(body) }
        html.p(text: MarkdownText.excerpt(post.body))
        html.p { html.a(.href(.post(post.id))) { html.text(texts("post.read-whole")) } }
    }
}

extension Renderings {
    /// Bytes of bodies on one page. With the rest, a page of a hundred posts stays below two megabytes.
    static let pageLimit = 1_200_000
    /// The part of that limit for answers shown in full above the replies.
    static let answersLimit = 500_000

    /// The bodies above the replies: the first post and the accepted answers, the first of them always.
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

    /// The page with as many replies as fit, and their bodies. It keeps the requested reply and those around it.
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
