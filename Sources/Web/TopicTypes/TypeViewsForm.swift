import Core
import HTML

/// The views of a type, and the columns of its table.
struct TypeViewsForm {
    let editor: TypeEditor

    func write(_ html: HTML) {
        let (texts, definition) = (editor.texts, editor.definition)
        let table = definition.view(.table)
        html.form("stack sheet-form", .post, .action(.typeViews(editor.page.type.id))) {
            editor.version(html)
            editor.boxes(html, "view", label: "type.part.views") {
                for kind in TypeView.Kind.allCases where kind != .board || definition.workflow != nil {
                    editor.box(html, "view.\(kind.rawValue)", texts("type.view.\(kind.rawValue)"), isOn: definition.view(kind) != nil)
                }
            }
            editor.boxes(html, "column", label: "type.columns") {
                for field in definition.fields {
                    editor.box(html, "column.\(field.key)", texts(field.name), isOn: table?.columns.contains(field.key) ?? false)
                }
            }
            order(html, table)
            html.p { html.button("btn", .type("submit")) { html.text(texts("form.save")) } }
        }
    }

    private func order(_ html: HTML, _ table: TypeView?) {
        let (texts, definition) = (editor.texts, editor.definition)
        editor.field.select(
            html,
            "order",
            label: "type.order",
            options: [("", texts("type.order-started"))]
                + definition.fields.filter { $0.kind != .organisation }.map { ($0.key, texts($0.name)) },
            chosen: table?.order ?? "",
            isRequired: false
        )
        editor.field.select(
            html,
            "direction",
            label: "type.direction",
            options: [("up", texts("type.ascending")), ("down", texts("type.descending"))],
            chosen: table?.descending == true ? "down" : "up",
            isRequired: false
        )
    }
}
