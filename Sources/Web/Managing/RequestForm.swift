import Core
import HTML

/// An application with everything needed to decide about it.
struct RequestForm {
    enum Level { case item, page }

    let visit: MemberRequest
    let request: JoinRequest
    let fitting: [FittingBody]
    var others: [Organisation] = []
    let attempt: FormState
    let level: Level

    private var texts: Texts { visit.texts }
    private var field: Field { attempt.fields(texts, prefix: Self.prefix(request.id)) }

    static func prefix(_ id: ID<JoinRequest>) -> String { "r-\(id)-" }

    func write(_ html: HTML) {
        html.article("stack", .labelled(by: "h-\(request.id)")) {
            switch level {
            case .item:
                html.h3(nil, .id("h-\(request.id)")) {
                    html.a(.href(.request(request.id))) { html.text(texts("manage-requests.of", ["name": request.name])) }
                }
            case .page: html.h2("vh", .id("h-\(request.id)"), text: texts("manage-requests.facts"))
            }
            html.div("cols-2") {
                facts(html)
                html.div("stack") {
                    accepting(html)
                    refusing(html)
                }
            }
        }
    }

    private func facts(_ html: HTML) {
        html.dl("facts") {
            fact(html, "manage-requests.mail") { html.code(text: request.mail.text) }
            fact(html, "manage-requests.claimed") {
                html.text(request.organisation.isEmpty ? texts("manage-requests.no-claim") : request.organisation)
            }
            fact(html, "manage-requests.person") {
                html.text(texts("manage-requests.name", ["name": request.name, "reading": request.reading]))
            }
            fact(html, "manage-requests.section") {
                html.text([request.section, request.job].filter { !$0.isEmpty }.joined(separator: texts("list.separator")))
            }
            fact(html, "manage-requests.waiting") {
                html.text(texts("topic.waiting", ["time": Times(texts: texts, now: visit.visit.now).waiting(since: request.createdAt)]))
            }
        }
    }

    private func fact(_ html: HTML, _ key: String, value: () -> Void) {
        html.dt(text: texts(key))
        html.dd(content: value)
    }

    private func accepting(_ html: HTML) {
        html.form("stack", .post, .action(.request(request.id))) {
            if !options.isEmpty {
                Radios(field: field, name: "organisation").write(
                    html,
                    label: "manage-requests.fitting",
                    options: options,
                    isRequired: false
                )
            } else {
                html.p("sub", .id(field.prefix + "organisation")) {
                    html.text(texts("manage-requests.nothing-fits"))
                    html.a(.href(.manageOrganisations)) { html.text(texts("manage-requests.add-body")) }
                }
            }
            field.line(
                html,
                "body",
                label: options.isEmpty ? "manage-requests.body" : "manage-requests.other-body",
                isRequired: false,
                autocomplete: "off"
            )
            if !added.isEmpty { html.p("sub", text: texts("manage-requests.others", ["typed": attempt.form["body"]])) }
            DomainBox(texts: texts, field: field, domain: request.mail.domain).write(html)
            html.p("row") {
                html.button(level == .page ? "btn btn-main" : "btn", .type("submit"), .name("decision"), .value("accept")) {
                    html.text(texts("manage-requests.accept"))
                    html.span("vh", text: texts("place-members.of-person", ["name": request.name]))
                }
            }
        }
    }

    private var options: [Radios.Option] {
        fitting.map { body in
            Radios.Option(
                value: "\(body.organisation.id)",
                text: BodyChoice.names(body.organisation),
                hint: texts("fitting.\(body.reason.rawValue)")
            )
        }
            + added.map { Radios.Option(value: "\($0.id)", text: BodyChoice.names($0), hint: texts("fitting.typed")) }
    }

    /// Organisations matching the typed words that were not offered before.
    private var added: [Organisation] {
        let known = Set(fitting.map(\.organisation.id))
        return others.filter { !known.contains($0.id) }
    }

    private func refusing(_ html: HTML) {
        let isOpen = attempt.flaws.contains { $0.field == "reason" }
        html.details("fold", .flag("open", isOpen)) {
            html.summary {
                html.text(texts("manage-requests.refuse"))
                html.span("vh", text: texts("place-members.of-person", ["name": request.name]))
            }
            html.form("stack", .post, .action(.request(request.id))) {
                field.area(html, "reason", label: "manage-requests.reason", rows: 3)
                html.p("row") {
                    html.button("btn btn-bad", .type("submit"), .name("decision"), .value("refuse")) {
                        html.text(texts("manage-requests.refuse-do"))
                        html.span("vh", text: texts("place-members.of-person", ["name": request.name]))
                    }
                }
            }
        }
    }
}
