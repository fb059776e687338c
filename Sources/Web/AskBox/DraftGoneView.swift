import HTML

/// The page for an ambassador at the address of a draft they cannot see. It is the same for every address, so that it does not reveal
/// whether a question came of the draft.
struct DraftGoneView {
    let visit: PageRequest

    func write(_ html: HTML, in frame: MemberLayout) {
        let texts = visit.texts
        frame.page(html, title: texts("draft.gone"), current: .drafts) {
            html.div("page-wide stack") {
                html.h1(text: texts("draft.gone"))
                html.p("lead", text: texts("draft.gone.shown"))
                html.p("row") { html.a("btn btn-main", .href(.drafts)) { html.text(texts("draft.see")) } }
            }
        }
    }
}
