import Core
import HTML

/// Title, state, first post and accepted answers of a topic, rendered the same for the first load and for live updates.
struct TopicHeadView {
    let visit: PageRequest
    let page: TopicPage
    let bodies: PostBodies
    /// The form that moves it on, where that came back.
    var move = FormState()

    static let id = "topic-head"
    /// The number of newest cards listed.
    private static let cards = 10

    private var texts: Texts { visit.texts }
    private var topic: Topic { page.topic }
    private var isThere: Bool { page.isThere }

    func write(_ html: HTML) {
        html.div("stack", .id(Self.id)) {
            html.p("row") {
                Labels(texts: texts).topic(html, topic, showsState: isThere)
                if isThere, let form = topic.form { Labels(texts: texts).due(html, form, now: visit.now) }
                if isThere, topic.state == .open, let waits = Times(texts: texts, now: visit.now).waits(since: topic.waitingSince) {
                    html.span("sub", text: waits)
                }
            }
            TitleHeading.write(html, isThere ? topic.title : texts("topic.withdrawn-title"))
            if isThere, topic.state == .open, !page.question.asked.isEmpty {
                let count = page.question.asked.reduce(0) { $0 + $1.count }
                html.p("sub", text: texts("asked.count", n: count))
            }
            if isThere, topic.state == .open, page.opening.isOwn(visit.viewer) { html.p("sub", text: texts("topic.asker-next")) }
            opening(html)
            AnswersView(visit: visit, page: page, bodies: bodies).write(html)
            TurnsView(visit: visit, page: page).write(html)
            KindTurnsView(visit: visit, page: page).write(html)
            if isThere, let form {
                form.changes(html)
                form.transitions(html, move)
            }
            knowledge(html)
        }
    }

    private var form: TopicFormView? { page.form.map { TopicFormView(visit: visit, topic: topic, part: $0) } }

    /// What was kept of it, and the way to keep it.
    private func knowledge(_ html: HTML) {
        guard page.mayMakeCard || !page.cards.isEmpty else { return }
        html.div("row no-print") {
            for card in page.cards.suffix(Self.cards) {
                html.a("btn btn-s btn-quiet", .href(.card(card.id))) { html.text(texts("card.named", ["title": card.title])) }
            }
            if page.mayMakeCard {
                html.a(page.cards.isEmpty ? "btn btn-s" : "btn btn-s btn-text", .href(.makeCard(topic.id))) {
                    html.text(texts("card.make"))
                }
            }
        }
    }

    /// The action that reopens the question; nil while it is open, and when the list of doubts has its own.
    private var again: String? {
        switch topic.state {
        case .solved: "topic.reopen"
        case .answered: "topic.still-waiting"
        case .open, .stale, nil: nil
        }
    }

    private func opening(_ html: HTML) {
        let byline = Byline(visit: visit, post: page.opening)
        html.div("ident", .id(ReplyView.id(page.opening.id))) {
            byline.seal(html)
            html.div { byline.line(html) }
        }
        if let withdrawal = page.opening.withdrawal {
            GoneView(visit: visit, page: page, post: page.opening, withdrawal: withdrawal).write(html)
        } else {
            if !page.opening.body.isEmpty {
                html.div("post text") { bodies.write(html, page.opening, texts) }
            }
            if isThere, let form { form.answers(html) }
            html.div("row acts") {
                ReactionForm(
                    texts: texts,
                    post: page.opening,
                    counts: page.reactions[page.opening.id] ?? [],
                    mayReact: page.mayReply,
                    offersSame: topic.kind == .question && !page.opening.isOwn(visit.viewer)
                ).write(html)
                if page.mayResolve, let again {
                    html.form(nil, .post, .action(.reopenQuestion(topic.id))) {
                        html.button("btn btn-s btn-quiet", .type("submit")) { html.text(texts(again)) }
                    }
                }
                PostMenu(visit: visit, page: page, post: page.opening).write(html)
            }
        }
    }
}
