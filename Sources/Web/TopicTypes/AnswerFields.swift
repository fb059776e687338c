import Core
import HTML

/// The fields of a type in a form: each with its help above it, errors above the field, what was typed kept.
struct AnswerFields {
    let texts: Texts
    let definition: TypeDefinition
    let attempt: FormState
    /// What stands in the fields where nothing was typed yet.
    let known: [String: [String]]

    func write(_ html: HTML) {
        for field in definition.fields { write(html, field) }
        for (name, text) in gone { write(html, name, text) }
    }

    /// What was typed into fields that the type has no more: a new version can have come in between.
    private var gone: [(String, String)] {
        let names = Set(definition.fields.map(name))
        return attempt.form.words.filter { field, _ in
            field.hasPrefix(AnswerReader.prefix) && !names.contains { field == $0 || field.hasPrefix("\($0).") }
        }
        .map { ($0.field, $0.text) }
    }

    private func write(_ html: HTML, _ name: String, _ text: String) {
        html.div("field") {
            html.label(nil, .for(name), text: texts("type.field-gone"))
            html.textarea("input", .id(name), .name(name), .named("rows", "2"), .flag("readonly")) { html.text(text) }
        }
    }

    /// The options of a choice, and what was chosen that is none by now: chosen still, so that nothing else is taken for it.
    private func options(_ field: TypeField) -> [(value: String, text: String)] {
        var options = field.choices.map { (value: $0.key, text: texts($0.name)) }
        if field.kind == .yesNo { options = [("yes", texts("type.yes")), ("no", texts("type.no"))] }
        let blank = field.required ? [] : [(value: "", text: texts("type.none-chosen"))]
        guard let typed = typed(field).first, !typed.isEmpty, !options.contains(where: { $0.value == typed }) else {
            return options + blank
        }
        return options + [(typed, texts("type.choice-gone"))] + blank
    }

    /// What the fields are called, for the summary of errors.
    static func labels(_ definition: TypeDefinition, _ texts: Texts) -> [String: String] {
        Dictionary(uniqueKeysWithValues: definition.fields.map { (AnswerReader.name($0.key), texts($0.name)) })
    }

    /// The name of the box of one choice of many.
    static func box(_ field: TypeField, _ choice: TypeField.Choice) -> String { "\(AnswerReader.name(field.key)).\(choice.key)" }

    private func write(_ html: HTML, _ field: TypeField) {
        switch field.kind {
        case .choices: boxes(html, field)
        case .yesNo: radios(html, field)
        case .choice where field.choices.count <= 5: radios(html, field)
        case .choice: select(html, field)
        case .longText: line(html, field) { area(html, field) }
        case .text, .number, .date, .organisation: line(html, field) { input(html, field) }
        }
    }

    private func name(_ field: TypeField) -> String { AnswerReader.name(field.key) }

    private func typed(_ field: TypeField) -> [String] {
        if field.kind == .choices {
            let keys = field.choices.filter { attempt.form[Self.box(field, $0)] == "yes" }.map(\.key)
            return attempt.form.has("version") ? keys : known[field.key] ?? []
        }
        return attempt.form.has(name(field)) ? [attempt.form[name(field)]] : known[field.key] ?? []
    }

    private func flaw(_ field: TypeField) -> Refusal.Flaw? { attempt.flaws.first { $0.field == name(field) } }

    private func line(_ html: HTML, _ field: TypeField, _ content: () -> Void) {
        html.div("field") {
            html.label(nil, .for(name(field))) { title(html, field) }
            notes(html, field)
            content()
        }
    }

    private func title(_ html: HTML, _ field: TypeField) {
        html.text(texts(field.name))
        if field.required { html.span("need", text: texts("field.required")) }
    }

    private func notes(_ html: HTML, _ field: TypeField) {
        if let hint = hint(field) { html.p("hint", .id("\(name(field))-hint"), text: hint) }
        if let flaw = flaw(field) { html.p("error", .id("\(name(field))-error"), text: texts(flaw.reason)) }
    }

    /// The help of the field, and what the form takes where that cannot be seen.
    private func hint(_ field: TypeField) -> String? {
        var parts = [field.help.map(texts.callAsFunction)]
        if field.kind == .date { parts.append(texts("type.date-hint")) }
        if field.kind == .organisation { parts.append(texts("type.organisation-hint")) }
        if field.kind == .text || field.kind == .longText { parts.append(texts("type.limit-hint", n: field.longest)) }
        let hints = parts.compactMap(\.self)
        return hints.isEmpty ? nil : hints.joined(separator: " ")
    }

    private func described(_ field: TypeField) -> Attribute {
        let ids = [hint(field) == nil ? nil : "\(name(field))-hint", flaw(field) == nil ? nil : "\(name(field))-error"].compactMap(\.self)
        return .when(!ids.isEmpty, .described(by: ids.joined(separator: " ")))
    }

    private func input(_ html: HTML, _ field: TypeField) {
        let unit = field.unit.map(texts.callAsFunction)
        html.div(field.kind == .number || field.kind == .date ? "unit unit-short" : "unit") {
            html.input(
                "input",
                .id(name(field)),
                .name(name(field)),
                .type("text"),
                .value(typed(field).first ?? ""),
                .when(field.kind == .number, .named("inputmode", "decimal")),
                .flag("required", field.required),
                described(field),
                .when(flaw(field) != nil, .named("aria-invalid", "true"))
            )
            if let unit { html.span(text: unit) }
        }
    }

    private func area(_ html: HTML, _ field: TypeField) {
        html.textarea(
            "input",
            .id(name(field)),
            .name(name(field)),
            .named("rows", "4"),
            .flag("required", field.required),
            described(field),
            .when(flaw(field) != nil, .named("aria-invalid", "true"))
        ) { html.text(typed(field).first ?? "") }
    }

    private func select(_ html: HTML, _ field: TypeField) {
        line(html, field) {
            html.select(
                "input",
                .id(name(field)),
                .name(name(field)),
                described(field),
                .when(flaw(field) != nil, .named("aria-invalid", "true"))
            ) {
                html.option(nil, .value(""), text: texts("type.choose"))
                for option in options(field) where !option.value.isEmpty {
                    html.option(nil, .value(option.value), .flag("selected", typed(field).first == option.value), text: option.text)
                }
            }
        }
    }

    private func radios(_ html: HTML, _ field: TypeField) {
        html.fieldset("field", described(field)) {
            html.legend("legend") { title(html, field) }
            notes(html, field)
            html.div("choices") {
                for (index, option) in options(field).enumerated() {
                    html.label("choice") {
                        html.input(
                            nil,
                            .type("radio"),
                            .when(index == 0, .id(name(field))),
                            .name(name(field)),
                            .value(option.value),
                            .flag("checked", (typed(field).first ?? (field.required ? "-" : "")) == option.value),
                            .flag("required", field.required)
                        )
                        html.span(text: option.text)
                    }
                }
            }
        }
    }

    private func boxes(_ html: HTML, _ field: TypeField) {
        html.fieldset("field", described(field)) {
            html.legend("legend") { title(html, field) }
            notes(html, field)
            html.div("choices") {
                for (index, choice) in field.choices.enumerated() {
                    html.label("choice") {
                        html.input(
                            nil,
                            .type("checkbox"),
                            .when(index == 0, .id(name(field))),
                            .name(Self.box(field, choice)),
                            .value("yes"),
                            .flag("checked", typed(field).contains(choice.key))
                        )
                        html.span(text: texts(choice.name))
                    }
                }
            }
        }
    }
}
