import Core
import HTML

/// The page for the second factor at sign-in.
struct CodeView {
    let visit: PageRequest
    let attempt: FormState
    let wanted: Path?

    private var texts: Texts { visit.texts }

    func write(_ html: HTML) {
        PublicLayout(visit, title: attempt.title(texts("codes.ask"), texts)).write(html) {
            html.div("wrap") {
                html.div("page") {
                    html.div("stack-l") {
                        html.div("stack") {
                            html.h1(text: texts("codes.ask"))
                            html.p("lead", text: texts("codes.ask.lead"))
                        }
                        ErrorSummary.write(html, attempt.flaws, texts, labels: ["code": "codes.code-or-recovery"])
                        html.form("stack", .post, .action(.signInCode)) {
                            WantedField.write(html, wanted)
                            CodeField(texts: texts, attempt: attempt).write(html, label: "codes.code-or-recovery")
                            html.p { html.button("btn btn-main", .type("submit")) { html.text(texts("codes.ask.send")) } }
                        }
                    }
                    html.div("side") {
                        html.section {
                            html.h2(text: texts("sign-in.trouble"))
                            html.p(text: texts("codes.ask.trouble"))
                            html.p { html.a(.href(.signIn)) { html.text(texts("codes.ask.again")) } }
                        }
                    }
                }
            }
        }
    }
}

/// The field for a code. Codes are never echoed: each works once.
struct CodeField {
    let texts: Texts
    let attempt: FormState
    var prefix = ""

    func write(_ html: HTML, label: String) {
        attempt.fields(texts, prefix: prefix).without("code").line(
            html,
            "code",
            label: label,
            autocomplete: "one-time-code",
            more: .named("spellcheck", "false"),
            .named("autocapitalize", "none")
        )
    }
}

extension Field {
    fileprivate func without(_ name: String) -> Field {
        Field(texts: texts, form: form.with(name, ""), flaws: flaws, prefix: prefix)
    }
}
