import Core
import HTML

/// The form for founding a community.
struct SetupView {
    private static let labels = PersonFields.labels.merging([
        "code": "setup.code", "community": "setup.community", "mail": "setup.mail", "body": "setup.body", "organisation": "setup.body",
        "consent": "join.part-rules",
    ]) { first, _ in first }

    let visit: PageRequest
    let attempt: FormState
    let choice: FounderBody
    /// Whether this server has printed a code.
    let hasCode: Bool

    private var texts: Texts { visit.texts }
    private var fields: Field { attempt.fields(texts) }

    func write(_ html: HTML) {
        let title = attempt.title(texts("setup.title"), texts)
        PublicLayout(texts: texts, theme: visit.theme, title: title, isSignedIn: false, offersAccount: false).write(html) {
            html.div("wrap stack-l") {
                html.div("stack") {
                    html.p("sub", text: texts("setup.once"))
                    html.h1(text: texts("setup.title"))
                    html.p("lead", text: texts("setup.lead"))
                }
                ErrorSummary.write(html, attempt.flaws, texts, labels: Self.labels)
                if !hasCode { html.p("note note-warn", text: texts("setup.no-code")) }
                form(html)
            }
        }
    }

    private func form(_ html: HTML) {
        html.form("stack-l", .post, .action(.setup)) {
            // Enter activates a form's first button, which must found the community and not look up the organisation.
            html.button("vh", .type("submit"), .named("tabindex", "-1"), .hidden) { html.text(texts("setup.send")) }
            part(html, "setup.part-community") {
                fields.line(html, "code", label: "setup.code", autocomplete: "one-time-code", more: .named("spellcheck", "false"))
                fields.line(html, "community", label: "setup.community")
            }
            part(html, "setup.part-you") {
                fields.line(html, "mail", label: "setup.mail", type: "email", autocomplete: "email")
                body(html)
                PersonFields(fields: fields).write(html)
            }
            part(html, "join.part-rules") { ConductConsent(texts: texts, fields: fields).write(html) }
            html.p("row") {
                html.button("btn btn-main", .type("submit")) { html.text(texts("setup.send")) }
                html.span("sub", text: texts("setup.send.hint"))
            }
        }
    }

    private func part(_ html: HTML, _ key: String, content: () -> Void) {
        html.fieldset("stack") {
            html.legend("legend", text: texts(key))
            content()
        }
    }

    private func body(_ html: HTML) {
        fields.line(html, "body", label: "setup.body", isRequired: false)
        html.p {
            html.button("btn btn-s btn-quiet", .type("submit"), .name("check"), .value("yes"), .flag("formnovalidate")) {
                html.text(texts("setup.check"))
            }
        }
        switch choice {
        case .untold, .none: return
        case .known(let organisation): chosen(html, organisation)
        case .found(let bodies, let id): candidates(html, bodies, id)
        }
    }

    private func chosen(_ html: HTML, _ organisation: Organisation) {
        html.p("note note-ok") { html.b(text: texts("setup.as", ["body": BodyName.withPlace(organisation)])) }
    }

    private func candidates(_ html: HTML, _ bodies: [Organisation], _ id: ID<Organisation>?) {
        if bodies.count == 1 { return chosen(html, bodies[0]) }
        let flaw = attempt.flaws.first { $0.field == "organisation" }
        html.fieldset("field", .id("organisation"), .when(flaw != nil, .described(by: "organisation-error"))) {
            html.legend(text: texts("setup.choose"))
            if let flaw { html.p("error", .id("organisation-error"), text: texts(flaw.reason)) }
            for body in bodies {
                html.div("check") {
                    html.input(
                        nil,
                        .type("radio"),
                        .id("o-\(body.slug)"),
                        .name("organisation"),
                        .value("\(body.id)"),
                        .flag("checked", body.id == id)
                    )
                    html.label(nil, .for("o-\(body.slug)"), text: BodyName.withPlace(body))
                }
            }
            if bodies.count == FounderBody.limit { html.p("hint", text: texts("setup.more", n: FounderBody.limit)) }
        }
    }
}
