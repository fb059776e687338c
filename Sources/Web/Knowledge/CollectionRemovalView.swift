import Core
import HTML

/// The confirmation before a collection is deleted.
struct CollectionRemovalView {
    let visit: MemberRequest
    let collection: CardCollection

    private var texts: Texts { visit.texts }

    func write(_ html: HTML, in frame: MemberLayout) {
        frame.page(html, title: texts("collection.remove"), current: .cards) {
            html.div("page-wide stack") {
                Crumbs(
                    texts: texts,
                    isSignedIn: true,
                    trail: [(.collections, texts("collection.all")), (.collection(collection.id), collection.title)],
                    here: texts("collection.remove")
                ).write(html)
                html.h1(text: texts("collection.remove.ask", ["title": collection.title]))
                html.p("lead", text: texts("collection.remove.lead"))
                html.form("row", .post, .action(.removeCollection(collection.id))) {
                    html.button("btn btn-main", .type("submit")) { html.text(texts("collection.remove.do")) }
                    html.a("btn btn-quiet", .href(.collection(collection.id))) { html.text(texts("collection.remove.no")) }
                }
            }
        }
    }
}
