import Core
import HTML

/// A single application, shown again when a decision is refused.
struct RequestView {
    let visit: MemberRequest
    let request: JoinRequest
    let fitting: [FittingBody]
    /// Other organisations that match the typed name.
    let others: [Organisation]
    let attempt: FormState

    private var texts: Texts { visit.texts }

    func write(_ html: HTML, in frame: MemberLayout) {
        let title = texts("manage-requests.of", ["name": request.name])
        frame.page(html, title: attempt.title(title, texts), current: .manage) {
            html.div("page-wide stack") {
                ManageHead(texts: texts).crumbs(html, below: (.manageRequests, "manage-requests"), here: request.name)
                html.h1(text: title)
                ErrorSummary.write(html, flawsWithPrefix, texts)
                RequestForm(visit: visit, request: request, fitting: fitting, others: others, attempt: attempt, level: .page).write(html)
            }
        }
    }

    private var flawsWithPrefix: [Refusal.Flaw] {
        attempt.flaws.map { Refusal.Flaw(RequestForm.prefix(request.id) + $0.field, $0.reason) }
    }
}
