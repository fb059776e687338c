import Core
import HTML

/// What a topic shows of its type: what was filled in, the states it went through and the way on. Part of the head of the topic.
struct TopicFormView {
    let visit: PageRequest
    let topic: Topic
    let part: TopicFormPart

    private var texts: Texts { visit.texts }

    func answers(_ html: HTML) {
        AnswerList(
            text: AnswerText(texts: texts, organisations: part.organisations),
            definition: part.definition,
            answers: part.answers
        ).write(html)
        if part.mayAnswer {
            html.p("row no-print") {
                html.a("btn btn-s btn-quiet", .href(.topicAnswers(topic.id))) { html.text(texts("type.change-answers")) }
            }
        }
    }

    func changes(_ html: HTML) {
        guard !part.changes.isEmpty || !part.edits.isEmpty else { return }
        let times = Times(texts: texts, now: visit.now)
        let edits = part.edits.map { edit in
            (
                edit.at, { times.write(html, in: "type.answers-edited", ["who": WhoText.words(edit.who, texts)], at: edit.at) },
                nil as String?
            )
        }
        let moves = part.changes.map { change in
            let values = ["was": name(change.was), "became": name(change.became), "who": WhoText.words(change.who, texts)]
            return (change.at, { times.write(html, in: "type.moved", values, at: change.at) }, change.reason)
        }
        html.ul("links") {
            for (_, line, reason) in (edits + moves).sorted(by: { $0.0 < $1.0 }) {
                html.li {
                    html.span("sub", content: line)
                    if let reason { html.p("lines", text: reason) }
                }
            }
        }
    }

    private func name(_ state: String) -> String {
        part.definition.workflow?.state(state).map { texts($0.name) } ?? state
    }

    /// - Parameter attempt: the form where it came back.
    func transitions(_ html: HTML, _ attempt: FormState) {
        guard !part.transitions.isEmpty, let state = part.form.state else { return }
        let isOpen = !attempt.flaws.isEmpty || visit.query.has("move")
        html.details("fold no-print", .id("move"), .flag("open", isOpen)) {
            html.summary(text: texts("type.move"))
            html.form("move", .post, .action(.topicState(topic.id))) {
                html.input(nil, .type("hidden"), .name("seen"), .value(state))
                let field = attempt.fields(texts)
                field.select(
                    html,
                    "to",
                    label: "type.move-to",
                    options: [("", texts("type.choose"))] + part.transitions.map { ($0.to, label($0)) }
                )
                field.area(html, "reason", label: "type.reason", rows: 3, isRequired: false, limit: 1_000)
                PersonalDataView.ask(html, about: "reason", of: attempt, texts)
                html.p { html.button("btn btn-s", .type("submit")) { html.text(texts("type.move-do")) } }
            }
        }
    }

    private func label(_ transition: Workflow.Transition) -> String {
        transition.reason ? texts("type.with-reason", ["state": name(transition.to)]) : name(transition.to)
    }
}
