import Core
import HTML

/// The page for asking: the question, suggestions beside it, checks, channel and voice.
struct AskView {
    let visit: PageRequest
    let page: AskPage
    let attempt: FormState
    /// Nil before the first search.
    let findings: AskSuggestions?
    let preview: PreviewView.Content?
    /// Whether submitting was held back to show new suggestions first.
    let isUnsent: Bool

    private static let labels = [
        "text": "ask.text", "personal": "ask.checks", "numbers": "ask.checks", "channel": "ask.channel", "kind": "ask.kind",
        "voice": "compose.voice", "ambassador": "ask.ambassador",
    ]

    private var texts: Texts { visit.texts }
    private var form: AskForm { AskForm(attempt.form) }

    func write(_ html: HTML, in frame: MemberLayout) {
        frame.page(html, title: attempt.title(texts("ask.title"), texts), current: .ask) {
            if page.places.isEmpty {
                html.div("page-wide stack") {
                    html.h1(text: texts("ask.title"))
                    let arranges = visit.viewer?.may(.arrangeSpaces) == true
                    html.div("empty") { html.p(text: texts(arranges ? "ask.no-place-operator" : "ask.no-place")) }
                    html.p("row") {
                        if arranges { html.a("btn btn-main", .href(.newSpace)) { html.text(texts("ask.no-place-operator.go")) } }
                        html.a("btn", .href(.spaces)) { html.text(texts("frame.spaces")) }
                    }
                }
            } else {
                ask(html)
            }
        }
    }

    private func ask(_ html: HTML) {
        let draft = page.draft
        let owner = visit.viewer.map { "\($0.member)" } ?? ""
        html.form(
            "ask",
            .id("ask"),
            .post,
            .action(.ask),
            .named("data-ask", Path.askLook.text),
            .named("data-draft", "\(owner):ask-\(draft.map { "\($0.id)" } ?? "")")
        ) {
            html.input(nil, .type("hidden"), .name("key"), .value(FormKey.value(form.form)))
            if let draft {
                html.input(nil, .type("hidden"), .name("draft"), .value("\(draft.id)"))
                html.input(nil, .type("hidden"), .name("version"), .value(form.form["version"]))
            }
            html.div("stack") {
                ErrorSummary.write(html, flaws, texts, labels: Self.labels)
                html.h1(text: texts("ask.title"))
                html.p("lead needs-script", text: texts("ask.lead"))
                html.p("lead without-script", text: texts("ask.lead.look"))
                if isUnsent { html.p("note note-warn", .role("status"), text: texts("ask.unsent")) }
                meanwhile(html)
                question(html)
            }
            FoundView(visit: visit, findings: findings, isApart: true).write(html)
            html.div("stack") {
                ChecksView(visit: visit, form: form, flaws: attempt.flaws).write(html)
                place(html)
                kinds(html)
                voices(html)
                buttons(html)
                rehearsal(html)
            }
        }
    }

    /// What happened to the draft while this page was open.
    private func meanwhile(_ html: HTML) {
        html.p("note", .flag("hidden"), .flag("data-draft-note"), text: texts("ask.restored"))
        if let draft = page.draft, attempt.flaws.contains(where: { $0.reason.key == "draft.changed-meanwhile" }) {
            html.section("note", .labelled(by: "h-other")) {
                html.h2(nil, .id("h-other"), text: texts("ask.other-version"))
                html.p(text: texts("voice.\(draft.content.voice.rawValue)"))
                html.div("text") { MarkdownText.write(html, draft.content.text) }
            }
        } else if page.draft == nil, !form.form["draft"].isEmpty {
            html.p("note", text: texts("ask.draft-gone"))
        }
    }

    private func question(_ html: HTML) {
        attempt.fields(texts).area(
            html,
            "text",
            label: "ask.text",
            rows: 8,
            limit: DraftContent.limit,
            tools: MarkupTools(texts: texts, field: "text", preview: .askPreview)
        )
        PreviewView(visit: visit, content: preview).write(html)
        html.p("row without-script") {
            html.button(
                findings == nil ? "btn btn-main" : "btn",
                .type("submit"),
                .formAction(.askLook)
            ) { html.text(texts(findings == nil ? "ask.look" : "ask.look-again")) }
            html.span("hint", text: texts("ask.look.hint"))
        }
    }

    private func place(_ html: HTML) {
        let known = form.form["channel"]
        let isOpen = known.isEmpty || form.hasDefaultPlace
        let chosen = isOpen ? proposed?.channel.id.description ?? "" : known
        if isOpen { html.input(nil, .type("hidden"), .name("default"), .value(chosen)) }
        PlaceSelect(texts: texts, places: page.places, chosen: chosen, flaw: flaws.first { $0.field == "channel" }).write(html)
    }

    /// The channel with most of the suggestions; preselected with its readers shown, and the asker can change it.
    private var proposed: ChannelAccess? {
        let found = findings?.place.flatMap { place in page.places.first { $0.channel.id == place.id } }
        return found ?? (page.places.count == 1 ? page.places[0] : nil)
    }

    /// The errors, except that of a missing channel that is now preselected.
    private var flaws: [Refusal.Flaw] {
        attempt.flaws.map { flaw in
            flaw.field == "channel" && flaw.reason == "field.choose" && proposed != nil
                ? Refusal.Flaw("channel", "ask.place-proposed") : flaw
        }
    }

    private func kinds(_ html: HTML) {
        html.fieldset("field", .id("kind")) {
            html.legend("legend", text: texts("ask.kind"))
            error(html, "kind")
            html.div("choices") {
                for kind in AskForm.kinds {
                    html.label("choice") {
                        html.input(nil, .type("radio"), .name("kind"), .value(kind.rawValue), .flag("checked", kind == form.kind))
                        html.span(text: texts("ask.kind.\(kind.rawValue)"))
                    }
                }
            }
        }
    }

    /// Each voice with what readers will see, including the mask.
    private func voices(_ html: HTML) {
        guard let viewer = visit.viewer else { return }
        let values = [
            "name": viewer.name, "body": viewer.organisation.name, "section": viewer.section, "mask": MaskText.words(page.mask, texts),
            "masked": texts("post.masked-name"),
        ]
        html.fieldset("field", .id("voice")) {
            html.legend("legend", text: texts("compose.voice"))
            error(html, "voice")
            for voice in Post.Voice.allCases {
                html.div("check") {
                    html.input(
                        nil,
                        .type("radio"),
                        .id("voice-\(voice.rawValue)"),
                        .name("voice"),
                        .value(voice.rawValue),
                        .flag("checked", voice == form.voice),
                        .described(by: "voice-\(voice.rawValue)-hint")
                    )
                    html.div {
                        html.label(nil, .for("voice-\(voice.rawValue)"), text: texts("voice.\(voice.rawValue)"))
                        html.p("hint", .id("voice-\(voice.rawValue)-hint"), text: texts("ask.voice.\(voice.rawValue)", values))
                    }
                }
            }
        }
    }

    private func error(_ html: HTML, _ field: String) {
        for flaw in attempt.flaws where flaw.field == field { html.p("error", .id("\(field)-error"), text: texts(flaw.reason)) }
    }

    private func buttons(_ html: HTML) {
        html.div("row") {
            html.button("btn btn-main", .type("submit")) { html.text(texts("ask.send")) }
            html.button("btn btn-quiet", .type("submit"), .formAction(.askKeep)) { html.text(texts("ask.keep")) }
            html.a("btn btn-text", .href(.drafts)) { html.text(texts("draft.see")) }
        }
    }

    private func rehearsal(_ html: HTML) {
        guard !page.ambassadors.isEmpty else { return }
        let isOpen = attempt.flaws.contains { $0.field == "ambassador" }
        html.details("fold", .flag("open", isOpen)) {
            html.summary(text: texts("ask.rehearse"))
            html.div("stack mt") {
                html.p("hint", text: texts("ask.rehearse.hint"))
                attempt.fields(texts).select(
                    html,
                    "ambassador",
                    label: "ask.ambassador",
                    options: page.ambassadors.map { ("\($0.person.id)", words($0)) },
                    chosen: page.draft?.ambassador.map { "\($0)" } ?? "",
                    isRequired: false
                )
                html.p { html.button("btn", .type("submit"), .formAction(.askRehearse)) { html.text(texts("ask.rehearse.do")) } }
            }
        }
    }

    /// 佐伯 里奈（日野市）アンバサダー（関東・2026年度）: with the reason why they come first.
    private func words(_ ambassador: Ambassador) -> String {
        let name = texts("person.of-body", ["name": ambassador.person.name, "body": ambassador.person.organisation.name])
        let role = RoleText.words(ambassador.role, [:], texts)
        let reason: String? =
            switch ambassador.fit {
            case .region: texts("ask.ambassador.region")
            case .field: texts("ask.ambassador.field")
            case .other: nil
            }
        return [name, role, reason].compactMap(\.self).joined(separator: texts("list.separator"))
    }
}
