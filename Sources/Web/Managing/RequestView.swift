import Core
import HTML

/// One application alone: where a decision comes back to when something is missing.
struct RequestView {
    let visit: MemberRequest
    let request: JoinRequest
    let fitting: [FittingBody]
    /// What the typed name can also mean.
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
