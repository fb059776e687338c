import Core
import HTML

extension Labels {
    /// What a topic is and the state it is in.
    func topic(_ html: HTML, _ topic: Topic, showsState: Bool = true) {
        guard let form = topic.form else {
            kind(html, topic.kind)
            if showsState, let state = topic.state { self.state(html, state) }
            return
        }
        html.span("kind", text: texts(form.label.name))
        if showsState { topicState(html, form) }
    }

    func topicState(_ html: HTML, _ form: TopicForm) {
        if let words = form.label.state, let tone = form.label.tone { state(html, texts(words), tone) }
    }

    func state(_ html: HTML, _ words: String, _ tone: StateCode.Tone) {
        switch tone {
        case .waiting: html.span("state state-open", text: words)
        case .moving: html.span("state state-some", text: words)
        case .done: html.span("state state-done", text: words)
        case .closed: html.span("state", text: words)
        }
    }

    /// The last day of a deadline, and whether it is over.
    func due(_ html: HTML, _ form: TopicForm, now: Moment) {
        guard let text = form.dueOn, let due = DueDay(text, now: now) else { return }
        switch due.left {
        case ..<0: html.span("late", text: texts("type.late", n: -due.left))
        case 0...2: html.span("soon", text: due.left == 0 ? texts("type.due-today") : texts("type.due-in", n: due.left))
        default: html.span("when", text: texts("type.due-on", ["day": AnswerText.date(text, texts)]))
        }
    }
}
