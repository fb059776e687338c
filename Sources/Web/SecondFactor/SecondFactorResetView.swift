import Core
import HTML

/// The log of resets: who, whom, when and why; and the form for a reset.
struct SecondFactorResetView {
    static let length = 200

    let visit: MemberRequest
    let resets: [SecondFactorReset]
    let search: String
    let found: [Person]?
    /// The member whose second factor would be reset.
    let person: Person?
    let attempt: FormState

    private var texts: Texts { visit.texts }

    func write(_ html: HTML, in frame: MemberLayout) {
        frame.page(html, title: attempt.title(texts("manage-codes.title"), texts), current: .manage, status: FlashKey.of(visit.visit)) {
            html.div("page-wide stack-l") {
                html.div("stack") {
                    ManageHead(texts: texts).write(html, "manage-codes")
                    ErrorSummary.write(html, attempt.flaws, texts, labels: ["reason": "manage-codes.reason"])
                }
                if let person { form(html, person) } else { people(html) }
                log(html)
            }
        }
    }

    private func people(_ html: HTML) {
        PeopleSearch(visit: visit.visit, path: .manageSecondFactors, query: search, found: found, title: texts("manage-codes.find")).write(
            html
        ) {
            person in
            html.a("btn btn-s", .href(.manageSecondFactors(for: person.id))) {
                html.text(texts("manage-codes.choose"))
                html.span("vh", text: texts("place-members.of-person", ["name": person.name]))
            }
        }
    }

    private func form(_ html: HTML, _ person: Person) {
        html.section("sec", .labelled(by: "h-reset")) {
            html.div("sec-head") { html.h2(nil, .id("h-reset"), text: texts("manage-codes.of", ["name": person.name])) }
            html.p(text: texts("manage-codes.check"))
            html.form("stack", .post, .action(.manageSecondFactors)) {
                html.input(nil, .type("hidden"), .name("member"), .value("\(person.id)"))
                attempt.fields(texts).line(html, "reason", label: "manage-codes.reason", autocomplete: "off")
                html.p("row") {
                    html.button("btn btn-bad", .type("submit")) { html.text(texts("manage-codes.send")) }
                    html.a("btn btn-quiet", .href(.manageSecondFactors)) { html.text(texts("form.back")) }
                }
            }
        }
    }

    private func log(_ html: HTML) {
        html.section("sec", .labelled(by: "h-log")) {
            html.div("sec-head") { html.h2(nil, .id("h-log"), text: texts("manage-codes.log")) }
            if resets.isEmpty {
                html.div("empty") { html.p(text: texts("manage-codes.none")) }
            } else {
                table(html)
            }
        }
    }

    private func table(_ html: HTML) {
        let times = Times(texts: texts, now: visit.visit.now)
        let table = ResponsiveTable(
            html,
            ["manage-codes.at", "manage-codes.member", "manage-codes.by", "manage-codes.reason"].map { texts($0) }
        )
        table.write(caption: texts("manage-codes.log")) {
            for reset in resets {
                table.row(
                    { times.write(html, reset.at) },
                    { html.text(reset.memberName) },
                    { html.text(reset.operatorName) },
                    { html.text(reset.reason) }
                )
            }
        }
    }
}
