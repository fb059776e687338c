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
