import HTML

/// Requests a sign-in link by mail. Also on the front page.
struct SignInForm {
    let texts: Texts
    var attempt = FormState()
    var wanted: Path?
    /// Whether signing in is the page's main purpose.
    var isMain = true

    func write(_ html: HTML) {
        html.form("stack", .post, .action(.signIn)) {
            WantedField.write(html, wanted)
            attempt.fields(texts).line(html, "mail", label: "sign-in.mail", type: "email", autocomplete: "email")
            html.p { html.button(isMain ? "btn btn-main" : "btn", .type("submit")) { html.text(texts("sign-in.send")) } }
            html.p("hint", text: texts("sign-in.how"))
        }
    }
}
