import HTML

/// What an ambassador sees at the address of a draft that is not, or not any more, for them to see. It says the same of every address: nothing tells
/// whether a question came of it, and which.
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
