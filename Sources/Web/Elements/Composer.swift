import Core
import HTML

/// The form for writing a topic or a reply.
struct Composer {
    let visit: PageRequest
    /// The earlier input, when the form is shown again.
    let attempt: FormState
    let preview: PreviewView.Content?
    /// The idempotency key of this form; submitting it twice posts once.
    let key: String

    init(visit: PageRequest, attempt: FormState = FormState(), preview: PreviewView.Content? = nil) {
        self.visit = visit
        self.attempt = attempt
        self.preview = preview
        key = FormKey.value(attempt.form)
    }

    private var form: Form { attempt.form }
    private var flaws: [Refusal.Flaw] { attempt.flaws }
    private var texts: Texts { visit.texts }

    /// The storage key of unsent text in the browser, per member, because computers are shared.
    private func draft(_ place: String) -> String { "\(visit.viewer.map { "\($0.member)" } ?? ""):\(place)" }

    /// For a new topic: kind, voice, and a text whose first line is the title.
    func topic(_ html: HTML, in access: ChannelAccess) {
        html.section("composer-dock no-print", .id("compose"), .labelled(by: "h-compose")) {
            html.h2("vh", .id("h-compose"), text: texts("compose.heading", ["channel": access.channel.name]))
            html.form(
                "composer",
                .post,
                .action(.channelTopics(access.channel.id)),
                .named("data-draft", draft("channel-\(access.channel.id)"))
            ) {
                html.input(nil, .type("hidden"), .name("key"), .value(key))
                html.div("composer-top") {
                    kinds(html, access.startable)
                    voices(html, kinds: access.startable)
                }
                personalData(html)
                MentionChoices(texts: texts, form: form, flaws: flaws).write(html)
                let box = Box(
                    label: "compose.text",
                    placeholder: "compose.placeholder",
                    button: "compose.send",
                    limit: PostText.limit + TopicTitle.limit,
                    channel: access.channel.id,
                    preview: .previewTopic(access.channel.id)
                )
                text(html, box)
            }
        }
    }

    /// For a reply.
    /// - Parameter isWithheld: whether the writer was masked in this topic before; the form then preselects it.
    func reply(_ html: HTML, to topic: Topic, isWithheld: Bool) {
        html.section("no-print", .id("answer"), .labelled(by: "h-answer")) {
            html.h2("vh", .id("h-answer"), text: texts("reply.heading"))
            html.form("composer", .post, .action(.replies(topic.id)), .named("data-draft", draft("topic-\(topic.id)"))) {
                html.input(nil, .type("hidden"), .name("key"), .value(key))
                html.div("composer-top") {
                    html.span("legend", .hidden, text: texts("reply.write"))
                    voices(html, isWithheld: isWithheld)
                    html.span("sub needs-script needs-keys", text: texts("compose.ctrl-enter"))
                }
                if isWithheld { html.p("hint", .id("voice-hint"), text: texts("reply.withheld")) }
                personalData(html)
                MentionChoices(texts: texts, form: form, flaws: flaws).write(html)
                let box = Box(
                    label: "reply.text",
                    placeholder: "reply.placeholder",
                    button: "reply.send",
                    limit: PostText.limit,
                    channel: topic.channel,
                    preview: .previewReply(topic.id),
                    shortcut: "r"
                )
                text(html, box)
            }
        }
    }

    /// The first kind offered is preselected.
    private func kinds(_ html: HTML, _ offered: [Topic.Kind]) {
        let chosen = Topic.Kind(rawValue: form["kind"]) ?? (flaws.contains { $0.field == "kind" } ? nil : offered.first)
        html.fieldset {
            html.legend("vh", text: texts("compose.kind"))
            errors(html, for: "kind")
            html.div("choices") {
                for kind in offered {
                    html.label("choice") {
                        html.input(nil, .type("radio"), .name("kind"), .value(kind.rawValue), .flag("checked", kind == chosen))
                        html.span(text: texts("kind.\(kind.rawValue)"))
                    }
                }
            }
        }
    }

    /// An announcement has the voice of the office: other voices are hidden, without script by CSS.
    private func voices(_ html: HTML, kinds: [Topic.Kind] = [], isWithheld: Bool = false) {
        if kinds == [.announcement] {
            html.input(nil, .type("hidden"), .name("voice"), .value(Post.Voice.office.rawValue))
            return html.p("sub", text: texts("compose.announces-only"))
        }
        if kinds.contains(.announcement) { html.p("sub announces", text: texts("compose.announces")) }
        // A voice is never guessed: after an invalid choice the writer must choose again.
        let isOpen = flaws.contains { $0.field == "voice" }
        let chosen = Post.Voice(rawValue: form["voice"]) ?? (isOpen ? nil : isWithheld ? .masked : .personal)
        let description = isOpen ? "voice-error" : isWithheld ? "voice-hint" : nil
        errors(html, for: "voice")
        if flaws.contains(where: { $0.reason == "reply.masked-same" }) {
            html.button("btn btn-s", .type("submit"), .name("take-back"), .value(Reaction.same.rawValue)) {
                html.text(texts("reply.take-back-same"))
            }
        }
        html.div("row voices") {
            html.label("sub", .for("voice"), text: texts("compose.voice"))
            html.select("input", .id("voice"), .name("voice"), .when(description != nil, .described(by: description ?? ""))) {
                if isOpen { html.option(nil, .value(""), .flag("selected"), text: texts("field.choose")) }
                for voice in Post.Voice.allCases {
                    html.option(nil, .value(voice.rawValue), .flag("selected", voice == chosen), text: texts("voice.\(voice.rawValue)"))
                }
            }
        }
    }

    private func personalData(_ html: HTML) {
        PersonalDataView.ask(html, of: attempt, texts) {
            PersonalData.all(in: form["text"], voice: Post.Voice(rawValue: form["voice"]), by: visit.viewer)
        }
    }

    /// The text area with its tools.
    private struct Box {
        let label, placeholder, button: String
        let limit: Int
        let channel: ID<Channel>
        let preview: Path
        var shortcut: String?
    }

    private func text(_ html: HTML, _ box: Box) {
        let isRefused = flaws.contains { $0.field == "text" }
        let tools = MarkupTools(texts: texts, field: "text", preview: box.preview)
        errors(html, for: "text")
        tools.write(html)
        html.div("composer-text") {
            html.label("vh", .for("text"), text: texts(box.label))
            html.textarea(
                "input",
                .id("text"),
                .name("text"),
                .named("rows", "2"),
                .named("placeholder", texts(box.placeholder)),
                .flag("required"),
                .named("data-limit", "\(box.limit)"),
                .named("data-suggest", Path.mentions(box.channel).text),
                .named("data-limit-into", "text-left"),
                .when(box.shortcut != nil, .named("data-key", box.shortcut ?? "")),
                .when(isRefused, .named("aria-invalid", "true")),
                .described(by: isRefused ? "text-error text-left" : "text-left")
            ) { html.text(form["text"]) }
            html.button("btn btn-main", .type("submit")) { html.text(texts(box.button)) }
        }
        LimitHint(texts: texts, field: "text", limit: box.limit).write(html)
        tools.signs(html)
        PreviewView(visit: visit, content: preview).write(html)
    }

    private func errors(_ html: HTML, for field: String) {
        for flaw in flaws where flaw.field == field {
            html.p("error", .id("\(field)-error"), text: texts(flaw.reason))
        }
    }
}
