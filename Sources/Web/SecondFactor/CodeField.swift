import HTML

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
