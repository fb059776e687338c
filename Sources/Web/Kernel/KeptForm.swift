import HTML

/// What was typed, on a page that is not the form's own: to be sent again from there, or to be taken along.
struct KeptForm {
    let texts: Texts
    let form: Form
    /// Locale key of the button that sends it again; nil where that would help nothing.
    let again: String?

    /// A password is never sent back, so its form cannot be sent again from here.
    private var hasPassword: Bool { form.names.contains { $0.contains("password") || $0 == "current" } }

    func write(_ html: HTML) {
        if let again, !hasPassword { send(html, again) } else { copy(html) }
    }

    /// Without an action: it goes to the address of this page, which is the one it was sent to, with the same key.
    private func send(_ html: HTML, _ button: String) {
        html.form("stack", .post, .flag("data-unsaved")) {
            let fields = Field(texts: texts, form: form, flaws: [])
            let words = Set(form.words.map(\.field))
            for name in form.names {
                if words.contains(name) {
                    fields.area(html, name, label: "kept.\(name)", rows: name == "text" || name == "answer" ? 6 : 2, isRequired: false)
                } else {
                    html.input(nil, .type("hidden"), .name(name), .value(form[name]))
                }
            }
            html.p("row") { html.button("btn btn-main", .type("submit")) { html.text(texts(button)) } }
        }
    }

    private func copy(_ html: HTML) {
        for (name, text) in form.words {
            html.div("field") {
                html.label(nil, .for("kept-\(name)"), text: texts("kept.\(name)"))
                html.p("hint", .id("kept-\(name)-hint"), text: texts("form.kept.hint"))
                html.textarea(
                    "input",
                    .id("kept-\(name)"),
                    .named("rows", name == "text" || name == "answer" ? "6" : "2"),
                    .flag("readonly"),
                    .described(by: "kept-\(name)-hint")
                ) { html.text(text) }
                html.p("needs-script") {
                    html.button(
                        "btn btn-s",
                        .type("button"),
                        .named("data-copy", "kept-\(name)"),
                        .named("data-copied", texts("form.kept.copied"))
                    ) { html.text(texts("form.kept.copy")) }
                }
            }
        }
    }
}
