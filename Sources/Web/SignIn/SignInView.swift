import Core
import HTML

/// The sign-in page: a link by mail, or a password.
struct SignInView {
    private static let labels = ["mail": "sign-in.mail", "password": "sign-in.password"]

    let visit: PageRequest
    let community: Community
    let mail: FormState
    let password: FormState
    let wanted: Path?

    private var texts: Texts { visit.texts }

    func write(_ html: HTML) {
        let shown = password.flaws.isEmpty ? mail : password
        PublicLayout(visit, title: shown.title(texts("sign-in.title"), texts)).write(html) {
            html.div("wrap") {
                html.div("page") {
                    html.div("stack-l") {
                        html.div("stack") {
                            html.h1(text: texts("sign-in.title"))
                            html.p("lead", text: texts("sign-in.lead", ["community": community.name]))
                        }
                        ErrorSummary.write(html, mail.flaws, texts, labels: Self.labels)
                        ErrorSummary.write(html, password.flaws, texts, labels: Self.labels, prefix: "p-")
                        if let wanted, wanted != .home { html.p("note", text: texts("sign-in.then-back")) }
                        SignInForm(texts: texts, attempt: mail, wanted: wanted).write(html)
                        passwordForm(html)
                    }
                    html.div("side") { side(html) }
                }
            }
        }
    }

    private func passwordForm(_ html: HTML) {
        html.details("fold", .flag("open", !password.flaws.isEmpty)) {
            html.summary(text: texts("sign-in.by-password"))
            html.form("stack", .post, .action(.signInPassword)) {
                let fields = password.fields(texts, prefix: "p-")
                WantedField.write(html, wanted)
                fields.line(html, "mail", label: "sign-in.mail", type: "email", autocomplete: "username")
                fields.password(html, "password", label: "sign-in.password", autocomplete: "current-password")
                html.p { html.button("btn", .type("submit")) { html.text(texts("sign-in.with-password")) } }
            }
        }
    }

    private func side(_ html: HTML) {
        if community.isDemo {
            html.section {
                html.h2(text: texts("sign-in.demo"))
                html.p(text: texts("sign-in.demo.text"))
                html.p { html.a(.href(.demo)) { html.text(texts("sign-in.demo.go")) } }
            }
        }
        html.section {
            html.h2(text: texts("sign-in.new"))
            html.p(text: texts("sign-in.new.text"))
            html.p { html.a(.href(.join)) { html.text(texts("front.join")) } }
        }
        html.section {
            html.h2(text: texts("sign-in.trouble"))
            html.p(text: texts("sign-in.trouble.text"))
        }
    }
}
