import Core
import HTML

/// A draft: a preview of the question, comments, and actions for its author.
struct DraftView {
    let visit: PageRequest
    let page: DraftPage
    let publishing: FormState
    let commenting: FormState
    let status: String?

    private var texts: Texts { visit.texts }
    private var draft: Draft { page.draft }
    private var label: String { page.isAuthor ? "draft.answer" : "draft.comment" }

    func write(_ html: HTML, in frame: MemberLayout) {
        frame.page(
            html,
            title: (commenting.flaws.isEmpty ? publishing : commenting).title(texts("draft.of", ["title": draft.content.title]), texts),
            current: .drafts,
            status: status
        ) {
            html.div("page-wide stack-l") {
                Crumbs(texts: texts, isSignedIn: true, trail: [(.drafts, texts("draft.all"))], here: draft.content.title).write(html)
                ErrorSummary.write(html, publishing.flaws + commenting.flaws, texts, labels: ["text": label])
                question(html)
                if page.isAuthor { acts(html) }
                comments(html)
            }
        }
    }

    private func question(_ html: HTML) {
        html.article("stack", .labelled(by: "h-draft")) {
            html.p("row") {
                html.span("tag", text: texts("draft.here"))
                Labels(texts: texts).kind(html, draft.content.kind)
                html.span("sub", text: page.channel?.name ?? texts(page.isAuthor ? "draft.no-channel" : "draft.closed-channel"))
            }
            html.h1(nil, .id("h-draft"), text: draft.content.title)
            html.p("who") {
                html.b(text: DraftByline(texts: texts, byline: page.byline, isOwn: page.isAuthor).words)
                Labels(texts: texts).voice(html, draft.content.voice)
                Times(texts: texts, now: visit.now).write(html, draft.changedAt)
            }
            if !draft.content.rest.isEmpty { html.div("post text") { MarkdownText.write(html, draft.content.rest) } }
            html.p("note", text: note)
        }
    }

    private var note: String {
        guard page.isAuthor else { return texts("draft.note.ambassador") }
        return page.ambassador.map { texts("draft.note.shown", ["name": $0.name, "body": $0.organisation.name]) } ?? texts("draft.only-you")
    }

    private func acts(_ html: HTML) {
        html.div("stack", .id("channel")) {
            html.form("stack", .id("publish"), .post, .action(.publishDraft(draft.id))) {
                html.input(nil, .type("hidden"), .name("version"), .value("\(draft.version)"))
                // Its checkboxes and those of a comment have the same names: those of the last submit are shown.
                if let viewer = visit.viewer, page.channel != nil, !PersonalDataView.isAsked(commenting.flaws) {
                    let pieces = page.personalData(by: viewer)
                    PersonalDataView(texts: texts, pieces: pieces, form: publishing.form, flaws: publishing.flaws).write(html)
                }
                for flaw in publishing.flaws where flaw.field == "channel" { html.p("error", text: texts(flaw.reason)) }
            }
            html.div("row") {
                if page.channel == nil {
                    html.a("btn btn-main", .href(.ask(from: draft.id))) { html.text(texts("draft.choose-place")) }
                } else {
                    html.button("btn btn-main", .type("submit"), .named("form", "publish")) { html.text(texts("ask.send")) }
                }
                html.a("btn", .href(.ask(from: draft.id))) { html.text(texts("draft.change")) }
                if draft.ambassador != nil {
                    html.form(nil, .post, .action(.hideDraft(draft.id))) {
                        html.button("btn btn-quiet", .type("submit")) { html.text(texts("draft.hide")) }
                    }
                }
            }
            html.details("fold") {
                html.summary(text: texts("draft.discard"))
                html.form("stack mt", .post, .action(.discardDraft(draft.id))) {
                    html.p("hint", text: texts("draft.discard.hint"))
                    html.p { html.button("btn btn-bad", .type("submit")) { html.text(texts("draft.discard.do")) } }
                }
            }
        }
    }

    private func comments(_ html: HTML) {
        html.section("sec", .id("comments"), .labelled(by: "h-comments")) {
            html.div("sec-head") { html.h2(nil, .id("h-comments"), text: texts("draft.comments")) }
            if page.comments.isEmpty {
                html.div("empty") { html.p(text: texts(page.ambassador == nil ? "draft.comments.not-shown" : "draft.comments.none")) }
            } else {
                var budget = PageBudget()
                html.ol("thread") {
                    for (comment, isAuthor) in page.comments { html.li("reply") { write(html, comment, isAuthor, &budget) } }
                }
            }
            if page.ambassador != nil { form(html) }
        }
    }

    private func write(_ html: HTML, _ comment: DraftComment, _ isAuthor: Bool, _ budget: inout PageBudget) {
        html.div {
            html.p("who") {
                html.b(
                    text: isAuthor
                        ? texts("draft.author")
                        : page.ambassador.map { texts("draft.ambassador", ["name": $0.name]) } ?? texts("draft.former")
                )
                Times(texts: texts, now: visit.now).write(html, comment.at)
            }
            html.div("text") {
                guard !budget.isFull else { return plain(html, comment) }
                let text = HTML(capacity: comment.text.utf8.count * 2)
                MarkdownText.write(text, comment.text)
                if budget.takes(text) { html.add(text.written) } else { plain(html, comment) }
            }
        }
    }

    private func plain(_ html: HTML, _ comment: DraftComment) {
        html.pre(nil, .named("tabindex", "0")) { html.text(comment.text) }
    }

    private func form(_ html: HTML) {
        html.form("stack", .post, .action(.commentOnDraft(draft.id))) {
            commenting.fields(texts).area(html, "text", label: label, rows: 4)
            if let viewer = visit.viewer {
                PersonalDataView.ask(html, of: commenting, texts) { page.personalData(inComment: commenting.form["text"], by: viewer) }
            }
            html.p { html.button("btn", .type("submit")) { html.text(texts("draft.comment.send")) } }
        }
    }
}
