import Core
import HTML
import Markdown

/// A knowledge card in an archive: its text, warnings and sources.
struct ArchivedCardView {
    let texts: Texts
    let card: ArchivedCard

    var title: String { ArchiveText.plain(card.card.title) }

    func write(_ html: HTML) {
        html.nav("crumbs", .label(texts("archive.way"))) {
            html.ol {
                html.li { html.a(.href(Path("../index.html"))) { html.text(texts("archive.start")) } }
                html.li { html.a(.href(Path("../" + ArchivePath.cards))) { html.text(texts("card.all")) } }
            }
        }
        html.p("row") {
            html.span("kind", text: texts("card.kind"))
            html.span("sub", text: ArchiveText.plain(card.channel.name))
        }
        html.h1(text: title)
        if let outdated = card.card.outdated {
            html.p("note note-warn") {
                html.text(texts("card.outdated", ["day": times.date(outdated.at)]) + " " + ArchiveText.plain(outdated.reason))
            }
        }
        html.div("post text") { markdown(html, card.card.answer) }
        if !card.card.conditions.isEmpty {
            html.section("sec", .labelled(by: "conditions")) {
                html.h2(nil, .id("conditions"), text: texts("card.conditions"))
                html.div("post text") { markdown(html, card.card.conditions) }
            }
        }
        html.p("sub", text: texts("card.checked-at", ["day": times.date(card.card.checkedAt)]))
        html.p("sub", text: texts("card.review-at", ["day": times.date(card.card.reviewAt)]))
        html.section("sec", .labelled(by: "sources")) {
            html.h2(nil, .id("sources"), text: texts("card.sources"))
            html.ul("links") {
                html.li { html.a(.href(Path("../" + ArchivePath.topic(card.topic.id)))) { html.text(topicTitle) } }
                for source in card.sources { html.li { link(html, source) } }
            }
        }
    }

    private var times: Times { ArchiveText.times(texts) }
    private var topicTitle: String { card.topic.title.isEmpty ? texts("topic.withdrawn-title") : ArchiveText.plain(card.topic.title) }

    private func link(_ html: HTML, _ source: Post) {
        html.a(.href(Path("../" + ArchivePath.topic(card.topic.id) + "#" + ArchivePath.post(source.id)))) {
            html.text(texts("archive.source", ["day": times.date(source.createdAt)]))
        }
    }

    private func markdown(_ html: HTML, _ text: String) {
        MarkdownHTML(html: html, mentions: [], place: ArchivePath.place).write(ArchiveText.document(text))
    }
}
