import Core
import HTML

/// The form of a type as who starts a topic sees it, and what changes for them.
struct TypePreview {
    let editor: TypeEditor

    func write(_ html: HTML) {
        let texts = editor.texts
        html.p(text: texts("type.look-about"))
        html.div("panel framed") {
            html.h2(text: texts.button(editor.definition))
            if let help = editor.definition.words.help { html.p("lead", text: texts(help)) }
            let field = FormState().fields(texts)
            field.line(html, "title", label: "type.title")
            AnswerFields(texts: texts, definition: editor.definition, attempt: FormState(), known: [:]).write(html)
            field.area(html, "text", label: "type.more", rows: 3, isRequired: false)
        }
        guard let workflow = editor.definition.workflow else { return }
        html.h2(text: texts("type.states"))
        html.p("row") {
            for state in workflow.states { Labels(texts: texts).state(html, texts(state.name), state.code.tone) }
        }
    }
}
