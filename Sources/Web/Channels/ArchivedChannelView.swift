import Core
import HTML

/// A channel in an archive: its topics, oldest first.
struct ArchivedChannelView {
    let texts: Texts
    let space: Space
    let channel: Core.Channel
    let topics: [Topic]
    /// The page number, from 1.
    let number: Int
    let isLast: Bool

    func write(_ html: HTML) {
        html.nav("crumbs", .label(texts("archive.way"))) {
            html.ol { html.li { html.a(.href(Path("../index.html"))) { html.text(texts("archive.start")) } } }
        }
        html.h1(text: ArchiveText.plain(channel.name))
        html.p("sub", text: ArchiveText.plain(space.name))
        if !channel.lead.isEmpty { html.p(text: ArchiveText.plain(channel.lead)) }
        if topics.isEmpty { html.p("empty", text: texts("archive.no-topics")) }
        html.ul("links") { for topic in topics { html.li { line(html, topic) } } }
        if number > 1 || !isLast { html.nav("row", .label(texts("archive.pages"))) { pager(html) } }
    }

    private func line(_ html: HTML, _ topic: Topic) {
        let labels = Labels(texts: texts)
        labels.topic(html, topic)
        html.text(" ")
        html.a(.href(Path("../" + ArchivePath.topic(topic.id)))) {
            html.text(topic.title.isEmpty ? texts("topic.withdrawn-title") : ArchiveText.plain(topic.title))
        }
        html.text(" ")
        html.small {
            ArchiveText.times(texts).write(html, topic.createdAt)
            html.text(" " + texts("topic.replies-order", n: topic.replies))
        }
    }

    private func pager(_ html: HTML) {
        if number > 1 {
            html.a("btn", .href(Path("../" + ArchivePath.channel(channel.id, page: number - 1)))) { html.text(texts("archive.earlier")) }
        }
        if !isLast {
            html.a("btn", .href(Path("../" + ArchivePath.channel(channel.id, page: number + 1)))) { html.text(texts("archive.later")) }
        }
    }
}
