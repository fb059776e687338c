import Core
import HTML

/// A radio group, each option with an explanation.
struct Radios {
    struct Option {
        let value: String
        let text: String
        var hint: String?
    }

    let field: Field
    let name: String

    /// - Parameter label: a locale key.
    func write(_ html: HTML, label: String, options: [Option], chosen: String = "", isRequired: Bool = true) {
        let chosen = field.form.has(name) ? field.form[name] : chosen
        html.fieldset("field") {
            html.legend("legend") {
                html.text(field.texts(label))
                if isRequired { html.span("need", text: field.texts("field.required")) }
            }
            if field.texts.has(label + ".hint") { html.p("hint", text: field.texts(label + ".hint")) }
            for flaw in field.flaws where flaw.field == name { html.p("error", .id("\(id)-error"), text: field.texts(flaw.reason)) }
            for (index, option) in options.enumerated() {
                write(html, option, id: index == 0 ? id : "\(id)-\(option.value)", isChosen: option.value == chosen, isRequired: isRequired)
            }
        }
    }

    /// The first radio has the plain name as id, because the error summary links to it.
    private var id: String { field.prefix + name }

    private func write(_ html: HTML, _ option: Option, id: String, isChosen: Bool, isRequired: Bool) {
        let isFlawed = field.flaws.contains { $0.field == name }
        html.div("check") {
            html.input(
                nil,
                .type("radio"),
                .id(id),
                .name(name),
                .value(option.value),
                .flag("checked", isChosen),
                .flag("required", isRequired),
                .when(isFlawed, .described(by: "\(self.id)-error"))
            )
            html.label(nil, .for(id)) {
                html.text(option.text)
                if let hint = option.hint { html.span("sub", text: " " + hint) }
            }
        }
    }
}
