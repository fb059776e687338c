import Core
import HTML

/// The knowledge cards of an archive, with their collections.
struct ArchivedCardsView {
    let texts: Texts
    let cards: [ArchivedCard]
    let collections: [ArchivedCollection]

    func write(_ html: HTML) {
        html.nav("crumbs", .label(texts("archive.way"))) {
            html.ol { html.li { html.a(.href(Path("../index.html"))) { html.text(texts("archive.start")) } } }
        }
        html.h1(text: texts("card.all"))
        html.ul("links") { for card in cards { html.li { line(html, card.card) } } }
        for entry in collections {
            let heading = ArchivePath.collection(entry.collection.id)
            html.section("sec", .labelled(by: heading)) {
                html.h2(nil, .id(heading), text: ArchiveText.plain(entry.collection.title))
                if !entry.collection.lead.isEmpty { html.p(text: ArchiveText.plain(entry.collection.lead)) }
                html.ul("links") { for card in entry.cards { html.li { line(html, card) } } }
            }
        }
    }

    private func line(_ html: HTML, _ card: Card) {
        html.a(.href(Path("../" + ArchivePath.card(card.id)))) { html.text(ArchiveText.plain(card.title)) }
        html.text(" ")
        html.small(text: texts("card.checked-at", ["day": ArchiveText.times(texts).date(card.checkedAt)]))
    }
}
