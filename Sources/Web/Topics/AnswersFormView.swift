import Core
import HTML

/// The form that changes what was filled into the form of a topic.
struct AnswersFormView {
    let visit: PageRequest
    let page: AnswersPage
    let attempt: FormState

    private var texts: Texts { visit.texts }
    private var topic: Topic { page.topic }

    func write(_ html: HTML, in frame: MemberLayout) {
        let title = texts("type.change-answers")
        frame.withBoards().page(html, title: attempt.title(title, texts), current: .channel(topic.channel)) {
            html.div("page-wide stack") {
                Crumbs(
                    texts: texts,
                    isSignedIn: true,
                    trail: [(.channel(topic.channel), page.access.channel.name), (.topic(topic.id), topic.title)],
                    here: title
                ).write(html)
                html.h1(text: title)
                ErrorSummary.write(html, attempt.flaws, texts, labels: AnswerFields.labels(page.part.definition, texts))
                for flaw in attempt.flaws where flaw.field == "version" { html.p("error", .id("version"), text: texts(flaw.reason)) }
                html.form("stack sheet-form", .post, .action(.topicAnswers(topic.id))) {
                    html.input(nil, .type("hidden"), .name("version"), .value(attempt.version(instead: page.part.edits.count)))
                    AnswerFields(
                        texts: texts,
                        definition: page.part.definition,
                        attempt: attempt,
                        known: page.part.answers.typed(page.part.organisations)
                    ).write(html)
                    PersonalDataView.ask(html, of: attempt, texts) {
                        PersonalData.all(in: attempt.form.allWords, voice: page.opening.voice, by: visit.viewer)
                    }
                    html.p("row") {
                        html.button("btn btn-main", .type("submit")) { html.text(texts("form.save")) }
                        html.a("btn btn-quiet", .href(.topic(topic.id))) { html.text(texts("form.back")) }
                    }
                }
            }
        }
    }
}
