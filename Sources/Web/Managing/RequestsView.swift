import Core
import HTML

/// The queue of applications, longest waiting first.
struct RequestsView {
    let visit: MemberRequest
    let page: RequestsPage
    /// The conflict of the last decision.
    let conflict: Refusal.Reason?
    let isFirst: Bool

    private var texts: Texts { visit.texts }

    func write(_ html: HTML, in frame: MemberLayout) {
        let title = texts("manage-requests.title")
        frame.page(
            html,
            title: conflict == nil ? title : texts("error.title", ["title": title]),
            current: .manage,
            status: FlashKey.of(visit.visit)
        ) {
            html.div("page-wide stack-l") {
                html.div("stack") {
                    ManageHead(texts: texts).write(html, "manage-requests")
                    if let conflict { html.p("note note-warn", .role("alert"), text: texts(conflict)) }
                }
                list(html)
            }
        }
    }

    private func list(_ html: HTML) {
        html.section("sec", .labelled(by: "h-queue")) {
            html.div("sec-head") {
                html.h2(nil, .id("h-queue"), text: texts("manage-requests.queue"))
                html.small(text: texts("manage-requests.count", n: page.count))
            }
            if page.requests.isEmpty {
                html.div("empty") { html.p(text: texts("manage-requests.none")) }
            }
            html.ul("stack", .role("list")) {
                for request in page.requests {
                    html.li("card") {
                        RequestForm(
                            visit: visit,
                            request: request,
                            fitting: page.fitting[request.id] ?? [],
                            attempt: FormState(),
                            level: .item
                        ).write(html)
                    }
                }
            }
            html.p("row") {
                if !isFirst { html.a("btn btn-quiet", .href(.manageRequests)) { html.text(texts("list.from-start")) } }
                if page.hasMore, let last = page.requests.last {
                    html.a("btn", .href(.manageRequests(after: last.id))) { html.text(texts("list.next", n: RequestsPage.length)) }
                }
            }
        }
    }
}
