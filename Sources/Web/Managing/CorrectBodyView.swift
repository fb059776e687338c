import Core
import HTML

/// The form for correcting an organisation added by hand.
struct CorrectBodyView {
    let visit: MemberRequest
    let body: Organisation
    let attempt: FormState

    private var texts: Texts { visit.texts }

    func write(_ html: HTML, in frame: MemberLayout) {
        frame.page(html, title: attempt.title(texts("manage-bodies.correct"), texts), current: .manage) {
            html.div("page-wide stack-l") {
                html.div("stack") {
                    ManageHead(texts: texts).crumbs(html, below: (.manageOrganisations, "manage-bodies"), here: body.name)
                    html.h1(text: texts("manage-bodies.correct"))
                    ErrorSummary.write(html, attempt.flaws, texts)
                }
                html.form("stack", .post, .action(.correctOrganisation(body.id))) {
                    AddedBodyFields(texts: texts, field: attempt.fields(texts), body: body).write(html)
                    html.p("row") {
                        html.button("btn btn-main", .type("submit")) { html.text(texts("manage-bodies.correct-do")) }
                    }
                }
            }
        }
    }
}
