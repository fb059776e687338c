import Core
import HTML

/// Who was suspended, let in again or removed, by whom, when and why. Nothing here can be changed.
struct MembershipActsView {
    static let length = 200

    let visit: MemberVisit
    let acts: [MembershipAct]

    private var texts: Texts { visit.texts }

    func write(_ html: HTML, in frame: Frame) {
        frame.page(html, title: texts("manage-memberships.title"), current: .manage) {
            html.div("page-wide stack-l") {
                html.div("stack") { ManageHead(texts: texts).write(html, "manage-memberships") }
                html.section("sec", .labelled(by: "h-log")) {
                    html.div("sec-head") {
                        html.h2(nil, .id("h-log"), text: texts("manage-memberships.log"))
                        html.small(text: texts("manage-memberships.count", n: acts.count))
                    }
                    if acts.isEmpty {
                        html.div("empty") { html.p(text: texts("manage-memberships.none")) }
                    } else {
                        MembershipActTable(visit: visit.visit, acts: acts).write(html, caption: "manage-memberships.log")
                    }
                }
            }
        }
    }
}
