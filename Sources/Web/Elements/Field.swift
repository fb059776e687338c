import Core
import HTML

/// Form fields: each with a label, errors above the field, and the earlier input.
struct Field {
    let texts: Texts
    let form: Form
    let flaws: [Refusal.Flaw]
    /// The prefix of ids when two forms of a page have fields of the same name.
    var prefix = ""

    init(texts: Texts, form: Form, flaws: [Refusal.Flaw], prefix: String = "") {
        self.texts = texts
        self.form = form
        self.flaws = flaws
        self.prefix = prefix
    }

    /// - Parameters:
    ///   - label: a locale key; a key with `.hint` appended adds a hint.
    ///   - value: the initial value.
    func line(
        _ html: HTML,
        _ name: String,
        label: String,
        type: StaticString = "text",
        value: String = "",
        isRequired: Bool = true,
        autocomplete: String? = nil,
        list: [String] = [],
        more: Attribute...
    ) {
        html.div("field") {
            head(html, name, label, isRequired)
            let attributes: [Attribute] =
                [
                    .id(prefix + name), .name(name), .type(type), .value(form.has(name) ? form[name] : value),
                    .flag("required", isRequired),
                    .when(autocomplete != nil, .named("autocomplete", autocomplete ?? "")), described(name, label),
                    .when(flaw(name) != nil, .named("aria-invalid", "true")), .when(!list.isEmpty, .named("list", "\(prefix)\(name)-list")),
                ] + more
            html.open("input", "input", attributes)
            if !list.isEmpty {
                html.datalist(nil, .id("\(prefix)\(name)-list")) { for option in list { html.open("option", nil, [.value(option)]) } }
            }
        }
    }

    /// Passwords are never echoed.
    func password(_ html: HTML, _ name: String, label: String, autocomplete: String) {
        html.div("field") {
            head(html, name, label, true)
            html.input(
                "input",
                .id(prefix + name),
                .name(name),
                .type("password"),
                .flag("required"),
                .named("autocomplete", autocomplete),
                described(name, label),
                .when(flaw(name) != nil, .named("aria-invalid", "true"))
            )
        }
    }

    /// - Parameters:
    ///   - limit: the maximum number of characters, when it is shown beforehand.
    ///   - tools: the buttons above a Markdown field.
    func area(
        _ html: HTML,
        _ name: String,
        label: String,
        value: String = "",
        rows: Int = 6,
        isRequired: Bool = true,
        limit: Int? = nil,
        tools: MarkupTools? = nil
    ) {
        html.div("field") {
            head(html, name, label, isRequired)
            tools?.write(html)
            html.textarea(
                "input",
                .id(prefix + name),
                .name(name),
                .named("rows", "\(rows)"),
                .flag("required", isRequired),
                described(name, label, hasLimit: limit != nil),
                .when(limit != nil, .named("data-limit", "\(limit ?? 0)")),
                .when(limit != nil, .named("data-limit-into", "\(prefix)\(name)-left")),
                .when(flaw(name) != nil, .named("aria-invalid", "true"))
            ) { html.text(form.has(name) ? form[name] : value) }
            if let limit { LimitHint(texts: texts, field: prefix + name, limit: limit).write(html) }
            tools?.signs(html)
        }
    }

    func select(
        _ html: HTML,
        _ name: String,
        label: String,
        options: [(value: String, text: String)],
        chosen: String = "",
        isRequired: Bool = true
    ) {
        let chosen = form.has(name) ? form[name] : chosen
        html.div("field") {
            head(html, name, label, isRequired)
            html.select(
                "input",
                .id(prefix + name),
                .name(name),
                described(name, label),
                .when(flaw(name) != nil, .named("aria-invalid", "true"))
            ) {
                let first = options.firstIndex { $0.value == chosen }
                for (index, option) in options.enumerated() {
                    html.option(nil, .value(option.value), .flag("selected", index == first), text: option.text)
                }
            }
        }
    }

    /// A checkbox with its label; errors are above it.
    func check(_ html: HTML, _ name: String, label: String, isOn: Bool = false, isRequired: Bool = false) {
        html.div("field") {
            if let flaw = flaw(name) { html.p("error", .id("\(prefix)\(name)-error"), text: texts(flaw.reason)) }
            html.div("check") {
                html.input(
                    nil,
                    .type("checkbox"),
                    .id(prefix + name),
                    .name(name),
                    .value("yes"),
                    .flag("checked", form.isEmpty ? isOn : form[name] == "yes"),
                    .flag("required", isRequired),
                    .when(flaw(name) != nil, .described(by: "\(prefix)\(name)-error"))
                )
                html.label(nil, .for(prefix + name)) {
                    html.text(texts(label))
                    if isRequired { html.span("need", text: texts("field.required")) }
                }
            }
        }
    }

    private func head(_ html: HTML, _ name: String, _ label: String, _ isRequired: Bool) {
        html.label(nil, .for(prefix + name)) {
            html.text(texts(label))
            if isRequired { html.span("need", text: texts("field.required")) }
        }
        if texts.has(label + ".hint") { html.p("hint", .id("\(prefix)\(name)-hint"), text: texts(label + ".hint")) }
        if let flaw = flaw(name) { html.p("error", .id("\(prefix)\(name)-error"), text: texts(flaw.reason)) }
    }

    private func described(_ name: String, _ label: String, hasLimit: Bool = false) -> Attribute {
        let ids = [
            texts.has(label + ".hint") ? "\(prefix)\(name)-hint" : nil, flaw(name) == nil ? nil : "\(prefix)\(name)-error",
            hasLimit ? "\(prefix)\(name)-left" : nil,
        ].compactMap { $0 }
        return .when(!ids.isEmpty, .described(by: ids.joined(separator: " ")))
    }

    private func flaw(_ name: String) -> Refusal.Flaw? { flaws.first { $0.field == name } }
}
