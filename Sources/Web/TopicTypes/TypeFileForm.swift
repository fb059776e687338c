import Core
import HTML

/// The definition as text: to take along, and to put in whole.
struct TypeFileForm {
    let editor: TypeEditor

    func write(_ html: HTML) {
        let texts = editor.texts
        html.p { html.a(.href(.typeFile(editor.page.type.id))) { html.text(texts("type.take")) } }
        html.form("stack", .post, .action(.typeDefinition(editor.page.type.id))) {
            editor.version(html)
            editor.field.area(
                html,
                "definition",
                label: "type.definition",
                value: (try? editor.definition.json(pretty: true)) ?? "",
                rows: 24
            )
            html.p { html.button("btn", .type("submit")) { html.text(texts("type.definition-keep")) } }
        }
    }
}
