import Core
import HTML

/// Who looked behind which mask, when and why. Nothing here can be changed.
struct UnmaskingsView {
    static let length = 200

    let visit: MemberVisit
    let unmaskings: [Unmasking]

    private var texts: Texts { visit.texts }

    func write(_ html: HTML, in frame: Frame) {
        frame.page(html, title: texts("manage-unmaskings.title"), current: .manage) {
            html.div("page-wide stack-l") {
                html.div("stack") { ManageHead(texts: texts).write(html, "manage-unmaskings") }
                html.section("sec", .labelled(by: "h-log")) {
                    html.div("sec-head") {
                        html.h2(nil, .id("h-log"), text: texts("manage-unmaskings.log"))
                        html.small(text: texts("manage-unmaskings.count", n: unmaskings.count))
                    }
                    if unmaskings.isEmpty {
                        html.div("empty") { html.p(text: texts("manage-unmaskings.none")) }
                    } else {
                        table(html)
                    }
                }
            }
        }
    }

    private func table(_ html: HTML) {
        let times = Times(texts: texts, now: visit.visit.now)
        let columns = [
            "manage-unmaskings.at", "manage-unmaskings.by", "manage-unmaskings.reason", "manage-unmaskings.author",
            "manage-unmaskings.post",
        ]
        let table = CardTable(html, columns.map { texts($0) })
        table.write(caption: texts("manage-unmaskings.log")) {
            for unmasking in unmaskings {
                table.row(
                    { times.write(html, unmasking.at) },
                    { html.text(unmasking.operatorName) },
                    { html.text(unmasking.reason) },
                    { html.text(author(unmasking)) },
                    { html.a(.href(.post(unmasking.post))) { html.text(texts("manage-unmaskings.open")) } }
                )
            }
        }
    }

    private func author(_ unmasking: Unmasking) -> String {
        guard let name = unmasking.authorName, let body = unmasking.authorOrganisation else { return texts("manage-unmaskings.hidden") }
        return texts("person.of-body", ["name": name, "body": body])
    }
}
