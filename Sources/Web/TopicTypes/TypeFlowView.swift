import Core
import HTML

/// States and transitions of a type, and the forms that add or change them.
struct TypeFlowView {
    let editor: TypeEditor

    private var texts: Texts { editor.texts }
    private var type: ID<TopicType> { editor.page.type.id }
    private var workflow: Workflow { editor.definition.workflow ?? Workflow(states: [], transitions: []) }
    /// Which of the two forms came back.
    private var isTransition: Bool { editor.attempt.form.has("index") }

    func write(_ html: HTML) {
        states(html)
        stateForm(html)
        guard !workflow.states.isEmpty else { return }
        transitions(html)
        TransitionForm(editor: editor, workflow: workflow).write(html)
    }

    private func states(_ html: HTML) {
        html.section("sec", .labelled(by: "h-states")) {
            html.div("sec-head") { html.h2(nil, .id("h-states"), text: texts("type.states")) }
            html.p("sub", text: texts("type.states-about"))
            let table = ResponsiveTable(html, ["type.state.name", "type.state.code", "type.state.days", "type.change"].map { texts($0) })
            table.write(caption: texts("type.states")) {
                for (index, state) in workflow.states.enumerated() {
                    table.row(
                        { Labels(texts: texts).state(html, texts(state.name), state.code.tone) },
                        { html.text(texts("type.code.\(state.code.rawValue)")) },
                        { html.text(state.days.map { texts("type.days", n: $0) } ?? texts("type.no-days")) },
                        { stateActs(html, state, isFirst: index == 0) }
                    )
                }
            }
        }
    }

    private func stateActs(_ html: HTML, _ state: Workflow.State, isFirst: Bool) {
        html.form("row", .post, .action(.typeStates(type))) {
            editor.version(html)
            html.input(nil, .type("hidden"), .name("key"), .value(state.key))
            html.a("btn btn-s btn-quiet", .href(.state(state, of: type))) { labelled(html, "type.change", texts(state.name)) }
            if !isFirst {
                html.button("btn btn-s btn-quiet", .type("submit"), .name("raise"), .value("yes")) {
                    labelled(html, "type.up", texts(state.name))
                }
            }
            html.button("btn btn-s btn-quiet", .type("submit"), .name("remove"), .value("yes")) {
                labelled(html, "type.remove", texts(state.name))
            }
        }
    }

    private func labelled(_ html: HTML, _ key: String, _ name: String) {
        html.text(texts(key))
        html.span("vh", text: texts("type.of", ["name": name]))
    }

    private func stateForm(_ html: HTML) {
        let form = isTransition ? Form() : editor.attempt.form
        let field = Field(texts: texts, form: form, flaws: isTransition ? [] : editor.attempt.flaws)
        let chosen = workflow.state(form.has("key") ? form["key"] : editor.visit.query["state"])
        html.section("panel", .id("state"), .labelled(by: "h-state")) {
            html.h2(
                nil,
                .id("h-state"),
                text: chosen.map { texts("type.state.change", ["name": texts($0.name)]) } ?? texts("type.state.new")
            )
            html.form("stack sheet-form", .post, .action(.typeStates(type))) {
                editor.version(html)
                html.input(nil, .type("hidden"), .name("key"), .value(chosen?.key ?? ""))
                html.div("pair") {
                    field.line(html, "name", label: "type.state.name", value: chosen?.name.ja ?? "")
                    field.line(html, "name-en", label: "type.state.name-en", value: chosen?.name.en ?? "", isRequired: false)
                }
                field.select(
                    html,
                    "code",
                    label: "type.state.code",
                    options: StateCode.allCases.map { ($0.rawValue, texts("type.code.\($0.rawValue)")) },
                    chosen: chosen?.code.rawValue ?? StateCode.received.rawValue
                )
                field.line(html, "days", label: "type.state.days", value: chosen?.days.map { "\($0)" } ?? "", isRequired: false)
                html.p { html.button("btn", .type("submit")) { html.text(texts("type.state.keep")) } }
            }
        }
    }

    private func transitions(_ html: HTML) {
        html.section("sec", .labelled(by: "h-ways")) {
            html.div("sec-head") { html.h2(nil, .id("h-ways"), text: texts("type.ways")) }
            if workflow.transitions.isEmpty { html.p("sub", text: texts("type.no-ways")) }
            html.ol("links") {
                for (index, transition) in workflow.transitions.enumerated() { html.li { write(html, transition, index) } }
            }
        }
    }

    private func write(_ html: HTML, _ transition: Workflow.Transition, _ index: Int) {
        let title = texts.title(transition, in: workflow)
        html.b(text: title)
        html.p("sub", text: rules(transition))
        html.form("row", .post, .action(.typeTransitions(type))) {
            editor.version(html)
            html.input(nil, .type("hidden"), .name("index"), .value("\(index)"))
            html.a("btn btn-s btn-quiet", .href(.transition(index, of: type))) { labelled(html, "type.change", title) }
            html.button("btn btn-s btn-quiet", .type("submit"), .name("remove"), .value("yes")) { labelled(html, "type.remove", title) }
        }
    }

    private func rules(_ transition: Workflow.Transition) -> String {
        var parts = [transition.who.map { texts("type.who.\($0.rawValue)") }.joined(separator: "・")]
        if transition.reason { parts.append(texts("type.needs-reason")) }
        let needs = transition.needs.compactMap { editor.definition.field($0).map { texts($0.name) } }
        if !needs.isEmpty { parts.append(texts("type.needs", ["fields": needs.joined(separator: "・")])) }
        if !transition.tell.isEmpty {
            parts.append(texts("type.tells", ["who": transition.tell.map { texts("type.tell.\($0.rawValue)") }.joined(separator: "・")]))
        }
        return parts.joined(separator: "　")
    }
}
