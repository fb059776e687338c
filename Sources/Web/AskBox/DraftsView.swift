import Core
import HTML

/// The viewer's drafts, and for an ambassador those to review.
struct DraftsView {
    let visit: PageRequest
    let page: DraftsPage
    let status: String?

    private var texts: Texts { visit.texts }

    func write(_ html: HTML, in frame: MemberLayout) {
        frame.page(html, title: texts("draft.all"), current: .drafts, status: status) {
            html.div("page-wide stack-l") {
                html.div("head") {
                    html.div {
                        html.h1(text: texts("draft.all"))
                        html.p("lead", text: texts("draft.all.lead"))
                    }
                    html.p { html.a("btn", .href(.ask)) { html.text(texts("frame.ask")) } }
                }
                if page.isAmbassador {
                    list(html, "shown", page.shown) { DraftByline(texts: texts, byline: $0.byline, isOwn: false).words }
                }
                list(html, "own", page.own) { line in
                    line.ambassador.map { texts("draft.shown-to", ["name": $0.name, "body": $0.organisation.name]) }
                        ?? texts("draft.only-you")
                }
            }
        }
    }

    private func list(_ html: HTML, _ name: String, _ lines: [DraftsPage.Line], who: (DraftsPage.Line) -> String) {
        html.section("sec", .labelled(by: "h-\(name)")) {
            html.div("sec-head") {
                html.h2(nil, .id("h-\(name)"), text: texts(name == "own" ? "draft.own" : "draft.shown"))
                html.small(text: texts("draft.count", n: lines.count))
            }
            if lines.isEmpty {
                html.div("empty") { html.p(text: texts(name == "own" ? "draft.own.none" : "draft.shown.none")) }
            } else {
                html.ul("links") {
                    for line in lines {
                        html.li {
                            html.a(.href(.draft(line.draft.id))) { html.text(line.draft.content.title) }
                            html.small(text: facts(line, who(line)))
                        }
                    }
                }
            }
        }
    }

    private func facts(_ line: DraftsPage.Line, _ who: String) -> String {
        [
            who, Times(texts: texts, now: visit.now).words(line.draft.changedAt),
            line.comments > 0 ? texts("draft.comments-count", n: line.comments) : nil,
        ].compactMap(\.self).joined(separator: texts("list.separator"))
    }
}
