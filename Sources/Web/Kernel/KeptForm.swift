import HTML

/// The input of a form on a page other than its own: to submit again, or to copy.
struct KeptForm {
    let texts: Texts
    let form: Form
    /// The locale key of the button that submits again; nil when that cannot help.
    let again: String?

    /// Passwords are never echoed, so such a form cannot be submitted again from here.
    private var hasPassword: Bool { form.names.contains { $0.contains("password") || $0 == "current" } }

    /// Fields of a type are called what its moderators chose, which this page does not know.
    private func label(_ name: String) -> String { texts.has("kept.\(name)") ? "kept.\(name)" : "kept.other" }

    func write(_ html: HTML) {
        if let again, !hasPassword { send(html, again) } else { copy(html) }
    }

    /// Without an action it is submitted to this page's address, which is the original one, with the same key.
    private func send(_ html: HTML, _ button: String) {
        html.form("stack", .post, .flag("data-unsaved")) {
            let fields = Field(texts: texts, form: form, flaws: [])
            let words = Set(form.words.map(\.field))
            for name in form.names {
                if words.contains(name) {
                    fields.area(html, name, label: label(name), rows: name == "text" || name == "answer" ? 6 : 2, isRequired: false)
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
                html.label(nil, .for("kept-\(name)"), text: texts(label(name)))
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
