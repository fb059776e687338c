import Core
import HTML

/// A topic in an archive with all its posts.
struct ArchivedTopicView {
    let texts: Texts
    let space: Space
    let channel: Core.Channel
    /// The page of the channel that lists it.
    let page: Int
    let topic: ArchivedTopic

    var title: String {
        topic.opening.withdrawal == nil ? ArchiveText.plain(topic.topic.title) : texts("topic.withdrawn-title")
    }

    func write(_ html: HTML) {
        html.nav("crumbs", .label(texts("archive.way"))) {
            html.ol {
                html.li { html.a(.href(Path("../index.html"))) { html.text(texts("archive.start")) } }
                html.li {
                    html.a(.href(Path("../" + ArchivePath.channel(channel.id, page: page)))) { html.text(ArchiveText.plain(channel.name)) }
                }
            }
        }
        html.p("row") {
            Labels(texts: texts).topic(html, topic.topic)
        }
        html.h1(text: title)
        if let form = topic.form { ArchivedFormView(texts: texts, form: form).write(html) }
        post(html, topic.opening)
        if !topic.accepted.isEmpty {
            html.p("note") {
                for answer in topic.accepted {
                    html.a(.href(Path("#" + ArchivePath.post(answer)))) { html.text(texts("archive.to-answer")) }
                    html.text(" ")
                }
            }
        }
        html.section("sec", .labelled(by: "replies")) {
            html.h2(nil, .id("replies"), text: texts("topic.replies-heading"))
            if topic.replies.isEmpty { html.p("empty", text: texts("topic.no-replies")) }
            html.ol("thread") { for reply in topic.replies { html.li { post(html, reply) } } }
        }
    }

    private func post(_ html: HTML, _ post: Post) {
        html.article("stack", .id(ArchivePath.post(post.id))) {
            html.p("who") {
                name(html, post.byline)
                Labels(texts: texts).voice(html, post.voice)
                ArchiveText.times(texts).write(html, post.createdAt)
                if let edited = post.editedAt, post.withdrawal == nil {
                    html.small(text: texts("post.edited", ["time": ArchiveText.times(texts).words(edited)]))
                }
                if topic.accepted.contains(post.id) { html.strong(text: texts("topic.accepted")) }
            }
            if let withdrawal = post.withdrawal { gone(html, withdrawal) } else { body(html, post) }
        }
    }

    private func name(_ html: HTML, _ byline: Post.Byline) {
        switch byline {
        case .masked(let mask):
            html.b(text: texts("post.masked-name"))
            html.span(text: MaskText.words(mask, texts))
        case .person(_, let name, let organisation, let section):
            html.b(text: name)
            html.span(text: ArchiveText.plain(organisation.name + " " + section))
        }
    }

    private func body(_ html: HTML, _ post: Post) {
        html.div("post text") {
            MarkdownHTML(html: html, mentions: [], place: ArchivePath.place).write(ArchiveText.document(post.body))
        }
        let reactions = topic.reactions[post.id] ?? []
        guard !reactions.isEmpty else { return }
        html.p("sub", text: reactions.map { "\(texts("reaction.\($0.kind.rawValue)")) \($0.count)" }.joined(separator: "・"))
    }

    private func gone(_ html: HTML, _ withdrawal: Post.Withdrawal) {
        html.p("gone") {
            let time = ArchiveText.times(texts).words(withdrawal.at)
            html.text(texts(withdrawal.byAuthor ? "post.withdrawn-by-author" : "post.withdrawn-by-keeper", ["time": time]))
            if let reason = withdrawal.reason { html.text(texts("post.withdrawn-reason", ["reason": ArchiveText.plain(reason)])) }
        }
    }
}
