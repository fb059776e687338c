import Core
import HTML

/// The overview of managing: pending tasks, and links to the pages.
struct ManageView {
    let visit: MemberRequest
    let page: ManagePage
    /// The state of the server, for operators.
    let duties: DutiesView?

    private var texts: Texts { visit.texts }

    func write(_ html: HTML, in frame: MemberLayout) {
        frame.page(html, title: texts("manage.title"), current: .manage, status: FlashKey.of(visit.visit)) {
            html.div("page-wide stack-l") {
                html.div("stack") {
                    html.h1(text: texts("manage.title"))
                    html.p("lead", text: waiting)
                    if page.waiting > 0 {
                        html.p("row") { html.a("btn btn-main", .href(.manageRequests)) { html.text(texts("manage.open-requests")) } }
                    }
                }
                duties?.write(html)
                figures(html)
                places(html)
            }
        }
    }

    private var waiting: String {
        guard page.waiting > 0, let oldest = page.oldestWaiting else { return texts("manage.nobody-waits") }
        let time = Times(texts: texts, now: visit.visit.now).waiting(since: oldest)
        return texts("manage.waiting", ["n": texts.number(page.waiting), "time": time])
    }

    private func figures(_ html: HTML) {
        html.section("sec", .labelled(by: "h-now")) {
            html.div("sec-head") { html.h2(nil, .id("h-now"), text: texts("manage.now")) }
            html.dl("figs") {
                figure(html, "manage.figure-waiting", page.waiting)
                figure(html, "manage.figure-members", page.members)
                figure(html, "manage.figure-part", page.takingPart)
                figure(html, "manage.figure-bodies", page.bodies)
            }
        }
    }

    private func figure(_ html: HTML, _ key: String, _ count: Int) {
        html.div {
            html.dt(text: texts(key))
            html.dd {
                html.text(texts.number(count))
                html.small(text: texts(key + ".unit"))
            }
        }
    }

    private func places(_ html: HTML) {
        html.section("sec", .labelled(by: "h-places")) {
            html.div("sec-head") { html.h2(nil, .id("h-places"), text: texts("manage.places")) }
            html.ul("links") {
                for entry in PageEntry.managing where entry.isFor(visit.viewer) {
                    html.li {
                        html.a(.href(entry.path(visit.viewer))) { html.text(texts(entry.text + ".title")) }
                        html.small(text: texts(entry.text + ".about"))
                    }
                }
            }
        }
    }
}
