import Core
import HTML

/// Name, letter, who may start one, and the words of a type.
struct TypeHeadForm {
    let editor: TypeEditor

    func write(_ html: HTML) {
        let (field, definition, texts) = (editor.field, editor.definition, editor.texts)
        html.form("stack sheet-form", .post, .action(.typeHead(editor.page.type.id))) {
            editor.version(html)
            words(html, "name", definition.name, isRequired: true)
            html.div("pair") {
                field.line(html, "letter", label: "types.letter", value: definition.letter.ja)
                field.line(html, "letter-en", label: "types.letter-en", value: definition.letter.en ?? "", isRequired: false)
            }
            Radios(field: field, name: "start").write(
                html,
                label: "type.starters",
                options: Starters.allCases.map { .init(value: $0.rawValue, text: texts("type.starters.\($0.rawValue)")) },
                chosen: definition.start.rawValue
            )
            words(html, "button", definition.words.button)
            words(html, "empty", definition.words.empty)
            words(html, "help", definition.words.help)
            html.p { html.button("btn", .type("submit")) { html.text(texts("form.save")) } }
        }
    }

    private func words(_ html: HTML, _ name: String, _ words: LocalizedText?, isRequired: Bool = false) {
        html.div("pair") {
            editor.field.line(html, name, label: "type.words.\(name)", value: words?.ja ?? "", isRequired: isRequired)
            editor.field.line(html, "\(name)-en", label: "type.words.\(name)-en", value: words?.en ?? "", isRequired: false)
        }
    }
}
