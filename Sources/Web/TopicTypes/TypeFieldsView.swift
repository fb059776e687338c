import Core
import HTML

/// The fields of a type, and the form that adds or changes one.
struct TypeFieldsView {
    let editor: TypeEditor

    private var texts: Texts { editor.texts }
    private var type: ID<TopicType> { editor.page.type.id }

    /// The one that is being changed.
    private var chosen: TypeField? {
        let key = editor.attempt.form.has("key") ? editor.attempt.form["key"] : editor.visit.query["field"]
        return editor.definition.field(key)
    }

    func write(_ html: HTML) {
        html.div("sec") { list(html) }
        form(html)
    }

    private func list(_ html: HTML) {
        let table = ResponsiveTable(html, ["type.field.name", "type.field.kind", "type.field.required", "type.change"].map { texts($0) })
        table.write(caption: texts("type.part.fields")) {
            for (index, field) in editor.definition.fields.enumerated() {
                table.row(
                    { html.text("\(index + 1). \(texts(field.name))") },
                    { html.text(kind(field)) },
                    { html.text(texts(field.required ? "field.required" : "type.field.optional")) },
                    { acts(html, field, isFirst: index == 0) }
                )
            }
        }
    }

    private func kind(_ field: TypeField) -> String {
        let name = texts("type.field.kind.\(field.kind.rawValue)")
        switch field.kind {
        case .text, .longText: return "\(name)・\(texts("type.letters", n: field.longest))"
        case .choice, .choices: return "\(name)・\(texts("type.choices", n: field.choices.count))"
        case .number: return field.unit.map { "\(name)・\(texts($0))" } ?? name
        case .date, .organisation, .yesNo: return name
        }
    }

    private func acts(_ html: HTML, _ field: TypeField, isFirst: Bool) {
        html.form("row", .post, .action(.typeFields(type))) {
            editor.version(html)
            html.input(nil, .type("hidden"), .name("key"), .value(field.key))
            html.a("btn btn-s btn-quiet", .href(.field(field, of: type))) {
                html.text(texts("type.change"))
                html.span("vh", text: texts("type.of", ["name": texts(field.name)]))
            }
            if !isFirst { button(html, "raise", "type.up", field) }
            button(html, "remove", "type.remove", field)
        }
    }

    private func button(_ html: HTML, _ name: String, _ text: String, _ field: TypeField) {
        html.button("btn btn-s btn-quiet", .type("submit"), .name(name), .value("yes")) {
            html.text(texts(text))
            html.span("vh", text: texts("type.of", ["name": texts(field.name)]))
        }
    }

    private func form(_ html: HTML) {
        let (field, chosen) = (editor.field, chosen)
        html.section("panel", .id("field"), .labelled(by: "h-field")) {
            html.h2(
                nil,
                .id("h-field"),
                text: chosen.map { texts("type.field.change", ["name": texts($0.name)]) } ?? texts("type.field.new")
            )
            html.form("stack sheet-form", .post, .action(.typeFields(type))) {
                editor.version(html)
                html.input(nil, .type("hidden"), .name("key"), .value(chosen?.key ?? ""))
                html.div("pair") {
                    field.line(html, "name", label: "type.field.name", value: chosen?.name.ja ?? "")
                    field.line(html, "name-en", label: "type.field.name-en", value: chosen?.name.en ?? "", isRequired: false)
                }
                field.select(
                    html,
                    "kind",
                    label: "type.field.kind",
                    options: TypeField.Kind.allCases.map { ($0.rawValue, texts("type.field.kind.\($0.rawValue)")) },
                    chosen: chosen?.kind.rawValue ?? TypeField.Kind.text.rawValue
                )
                field.check(html, "required", label: "type.field.must", isOn: chosen?.required ?? false)
                html.div("pair") {
                    field.line(html, "help", label: "type.field.help", value: chosen?.help?.ja ?? "", isRequired: false)
                    field.line(html, "help-en", label: "type.field.help-en", value: chosen?.help?.en ?? "", isRequired: false)
                }
                field.area(
                    html,
                    "choices",
                    label: "type.field.choices",
                    value: ChoiceLines.write(chosen?.choices ?? []),
                    rows: 4,
                    isRequired: false
                )
                numbers(html, chosen)
                html.p { html.button("btn", .type("submit")) { html.text(texts("type.field.keep")) } }
            }
        }
    }

    private func numbers(_ html: HTML, _ chosen: TypeField?) {
        let field = editor.field
        let isTyped = ["limit", "unit", "unit-en", "min", "max", "decimals"].contains { !field.form[$0].isEmpty }
        html.details("fold", .flag("open", chosen?.kind == .number || chosen?.limit != nil || isTyped)) {
            html.summary(text: texts("type.field.bounds"))
            html.div("filters") {
                field.line(html, "limit", label: "type.field.limit", value: text(chosen?.limit), isRequired: false)
                field.line(html, "unit", label: "type.field.unit", value: chosen?.unit?.ja ?? "", isRequired: false)
                field.line(html, "unit-en", label: "type.field.unit-en", value: chosen?.unit?.en ?? "", isRequired: false)
                field.line(html, "min", label: "type.field.min", value: text(chosen?.min), isRequired: false)
                field.line(html, "max", label: "type.field.max", value: text(chosen?.max), isRequired: false)
                field.line(html, "decimals", label: "type.field.decimals", value: text(chosen?.decimals), isRequired: false)
            }
        }
    }

    private func text(_ number: Int?) -> String { number.map { "\($0)" } ?? "" }
}

extension Path {
    static func field(_ field: TypeField, of type: ID<TopicType>) -> Path {
        .topicType(type, part: .fields).with("field", field.key).at("field")
    }
    static func state(_ state: Workflow.State, of type: ID<TopicType>) -> Path {
        .topicType(type, part: .flow).with("state", state.key).at("state")
    }
    static func transition(_ index: Int, of type: ID<TopicType>) -> Path { .topicType(type, part: .flow).with("way", "\(index)").at("way") }
}
