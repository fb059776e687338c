import Core
import HTML

/// The form that adds or changes a transition.
struct TransitionForm {
    let editor: TypeEditor
    let workflow: Workflow

    private var texts: Texts { editor.texts }
    private var form: Form { editor.attempt.form.has("index") ? editor.attempt.form : Form() }

    private var chosen: (index: Int, transition: Workflow.Transition)? {
        let query = form.has("index") ? form : Form(["index": editor.visit.query["way"]])
        guard let index = query.number("index", in: 0...TypeDefinition.mostTransitions), workflow.transitions.indices.contains(index) else {
            return nil
        }
        return (index, workflow.transitions[index])
    }

    func write(_ html: HTML) {
        let transition = chosen?.transition
        let field = Field(texts: texts, form: form, flaws: form.has("index") ? editor.attempt.flaws : [], prefix: "way-")
        html.section("panel", .id("way"), .labelled(by: "h-way")) {
            html.h2(nil, .id("h-way"), text: texts(transition == nil ? "type.way.new" : "type.way.change"))
            html.form("stack sheet-form", .post, .action(.typeTransitions(editor.page.type.id))) {
                editor.version(html)
                html.input(
                    nil,
                    .type("hidden"),
                    .name("index"),
                    .value(chosen.map { "\($0.index)" } ?? "\(TypeDefinition.mostTransitions)")
                )
                editor.boxes(html, "from", label: "type.way.from") {
                    for state in workflow.states {
                        editor.box(html, "from.\(state.key)", texts(state.name), isOn: transition?.from.contains(state.key) ?? false)
                    }
                }
                field.select(
                    html,
                    "to",
                    label: "type.way.to",
                    options: [("", texts("type.choose"))] + workflow.states.map { ($0.key, texts($0.name)) },
                    chosen: transition?.to ?? ""
                )
                actors(html, transition)
                rules(html, transition)
                html.p { html.button("btn", .type("submit")) { html.text(texts("type.way.keep")) } }
            }
        }
    }

    private func actors(_ html: HTML, _ transition: Workflow.Transition?) {
        editor.boxes(html, "who", label: "type.way.who") {
            for actor in Workflow.Actor.allCases {
                editor.box(
                    html,
                    "who.\(actor.rawValue)",
                    texts("type.who.\(actor.rawValue)"),
                    isOn: transition?.who.contains(actor) ?? (actor == .moderator)
                )
            }
        }
    }

    private func rules(_ html: HTML, _ transition: Workflow.Transition?) {
        editor.boxes(html, "reason", label: "type.way.reason") {
            editor.box(html, "reason", texts("type.needs-reason"), isOn: transition?.reason ?? false)
        }
        editor.boxes(html, "tell", label: "type.way.tell") {
            for told in Workflow.Told.allCases {
                editor.box(
                    html,
                    "tell.\(told.rawValue)",
                    texts("type.tell.\(told.rawValue)"),
                    isOn: transition?.tell.contains(told) ?? (told == .starter)
                )
            }
        }
        guard !editor.definition.fields.isEmpty else { return }
        editor.boxes(html, "needs", label: "type.way.needs") {
            for field in editor.definition.fields {
                editor.box(html, "needs.\(field.key)", texts(field.name), isOn: transition?.needs.contains(field.key) ?? false)
            }
        }
    }
}
