import Core
import HTML

/// The form that starts a topic of a type.
struct StartView {
    let visit: PageRequest
    let page: StartPage
    let attempt: FormState

    private var texts: Texts { visit.texts }
    private var channel: Core.Channel { page.access.channel }
    private var title: String { texts.button(page.definition) }

    func write(_ html: HTML, in frame: MemberLayout) {
        frame.withBoards().page(html, title: attempt.title(title, texts), current: .channel(channel.id)) {
            html.div("page-wide stack") {
                Crumbs(
                    texts: texts,
                    isSignedIn: true,
                    trail: [(.space(page.access.space.id), page.access.space.name), (.channel(channel.id), channel.name)],
                    here: title
                ).write(html)
                html.h1(text: title)
                if let help = page.definition.words.help { html.p("lead", text: texts(help)) }
                ErrorSummary.write(html, attempt.flaws, texts, labels: labels)
                if page.mayStart { form(html) } else { html.p("note", text: texts("type.may-not-start")) }
            }
        }
    }

    private var labels: [String: String] {
        AnswerFields.labels(page.definition, texts).merging(["title": "type.title", "text": "type.more", "voice": "compose.voice"]) { $1 }
    }

    private func form(_ html: HTML) {
        let field = attempt.fields(texts)
        html.form("stack sheet-form", .post, .action(.start(page.type, in: channel.id))) {
            html.input(nil, .type("hidden"), .name("key"), .value(FormKey.value(attempt.form)))
            html.input(nil, .type("hidden"), .name("version"), .value("\(page.type.version)"))
            field.line(html, "title", label: "type.title")
            AnswerFields(texts: texts, definition: page.definition, attempt: attempt, known: [:]).write(html)
            field.area(html, "text", label: "type.more", rows: 6, isRequired: false, limit: PostText.limit)
            field.select(
                html,
                "voice",
                label: "compose.voice",
                options: Post.Voice.allCases.map { ($0.rawValue, texts("voice.\($0.rawValue)")) },
                chosen: Post.Voice.personal.rawValue
            )
            PersonalDataView.ask(html, of: attempt, texts) {
                PersonalData.all(in: attempt.form.allWords, voice: Post.Voice(rawValue: attempt.form["voice"]), by: visit.viewer)
            }
            MentionChoices(texts: texts, form: attempt.form, flaws: attempt.flaws).write(html)
            html.p("row") {
                html.button("btn btn-main", .type("submit")) { html.text(title) }
                html.a("btn btn-quiet", .href(.channel(channel.id))) { html.text(texts("form.back")) }
            }
        }
    }
}

extension Texts {
    /// What the button says that starts a topic of a type.
    func button(_ definition: TypeDefinition) -> String {
        definition.words.button.map(callAsFunction) ?? self("type.start", ["type": self(definition.name)])
    }
}
