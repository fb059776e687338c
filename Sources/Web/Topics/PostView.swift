import Core
import HTML

/// The page of one post.
struct PostView {
    /// A form of the page.
    enum Part {
        case edit, kind, withdraw, unmask

        /// The prefix of its field ids, because two forms ask for a reason.
        var prefix: String { self == .unmask ? "unmask-" : "" }
    }

    let visit: PageRequest
    let page: PostPage
    let body: HTML.Written
    /// The refused form.
    let part: Part
    let attempt: FormState
    let preview: PreviewView.Content?
    let unmasking: Unmasking?

    private var texts: Texts { visit.texts }
    private var post: Post { page.post }
    private var topic: Topic { page.page.topic }
    private var form: Form { attempt.form }

    /// The fields of a form, with the input if it was refused.
    private func fields(_ part: Part) -> Field {
        (part == self.part ? attempt : FormState()).fields(texts, prefix: part.prefix)
    }

    private var title: String { page.page.opening.withdrawal == nil ? topic.title : texts("topic.withdrawn-title") }

    func write(_ html: HTML, in frame: MemberLayout) {
        let heading = texts(page.isOpening ? "post.heading-opening" : "post.heading", ["title": title])
        frame.page(html, title: attempt.title(heading, texts), current: .channel(topic.channel)) {
            html.div("page-wide stack-l") {
                Crumbs(
                    texts: texts,
                    isSignedIn: visit.viewer != nil,
                    trail: [(Path.now(in: topic.channel), page.page.access.channel.name), (.topic(topic.id), title)],
                    here: texts("post.here")
                ).write(html)
                ErrorSummary.write(html, attempt.flaws, texts, prefix: part.prefix)
                html.h1(text: heading)
                html.article("stack", .label(heading)) {
                    let byline = Byline(visit: visit, post: post)
                    html.div("ident") {
                        byline.seal(html)
                        html.div { byline.line(html) }
                    }
                    if let withdrawal = post.withdrawal {
                        GoneView(visit: visit, page: page.page, post: post, withdrawal: withdrawal).write(html)
                    } else {
                        html.div("post text") { html.add(body) }
                    }
                    html.p {
                        html.a("btn btn-s", .href(.topic(topic.id, showing: post.id))) { html.text(texts("post.to-topic")) }
                    }
                }
                if page.page.mayEdit(post) { edit(html) }
                if page.isOpening {
                    let flaws = part == .kind ? attempt.flaws : []
                    KindForm(texts: texts, page: page.page, form: form, flaws: flaws, isOwn: post.isOwn(visit.viewer)).write(html)
                }
                if page.page.mayWithdraw(post) { withdraw(html) }
                if page.mayUnmask { unmask(html) }
                if !page.versions.isEmpty { PostHistoryView(texts: texts, now: visit.now, page: page).write(html) }
                if !page.turns.isEmpty { turns(html) }
            }
        }
    }

    private func edit(_ html: HTML) {
        html.section("sec", .id("edit"), .labelled(by: "h-edit")) {
            html.h2(nil, .id("h-edit"), text: texts("post.edit"))
            html.p("hint", text: texts(post.voice == .masked ? "post.edit-hint.masked" : "post.edit-hint"))
            html.form("stack", .post, .action(.editPost(post.id))) {
                html.input(nil, .type("hidden"), .name("version"), .value(attempt.version(instead: post.version)))
                if page.isOpening {
                    fields(.edit).line(html, "title", label: "post.title", value: topic.title)
                }
                fields(.edit).area(
                    html,
                    "text",
                    label: "post.text",
                    value: post.body,
                    isRequired: !page.isOpening,
                    limit: PostText.limit,
                    tools: MarkupTools(texts: texts, field: "text", preview: .previewPostEdit(post.id))
                )
                PreviewView(visit: visit, content: preview).write(html)
                if let viewer = visit.viewer, part == .edit {
                    PersonalDataView.ask(html, of: attempt, texts) { page.personalData(addedBy: form, as: viewer) }
                }
                MentionChoices(texts: texts, form: form, flaws: part == .edit ? attempt.flaws : []).write(html)
                html.p { html.button("btn btn-main", .type("submit")) { html.text(texts("post.save")) } }
            }
        }
    }

    private var withdrawHint: String {
        post.isOwn(visit.viewer) ? texts("post.withdraw-hint", n: RestorePost.grace / 60) : texts("post.withdraw-hint.keeper")
    }

    private func withdraw(_ html: HTML) {
        html.section("sec", .id("withdraw"), .labelled(by: "h-withdraw")) {
            html.h2(nil, .id("h-withdraw"), text: texts("post.withdraw"))
            html.p("hint", text: withdrawHint)
            html.form("stack", .post, .action(.withdrawPost(post.id))) {
                fields(.withdraw).line(
                    html,
                    "reason",
                    label: "post.withdraw-reason",
                    isRequired: !post.isOwn(visit.viewer)
                )
                if part == .withdraw { PersonalDataView.ask(html, about: "reason", of: attempt, texts) }
                html.p { html.button("btn btn-bad", .type("submit")) { html.text(texts("post.withdraw-do")) } }
            }
        }
    }

    private func unmask(_ html: HTML) {
        html.section("sec", .id("unmask"), .labelled(by: "h-unmask")) {
            html.h2(nil, .id("h-unmask"), text: texts("post.unmask"))
            if let unmasking {
                html.p(
                    "note note-warn",
                    text: texts("post.unmasked", ["name": unmasking.authorName ?? "", "body": unmasking.authorOrganisation ?? ""])
                )
            } else {
                html.p("hint", text: texts("post.unmask-hint"))
                html.form("stack", .post, .action(.unmaskPost(post.id))) {
                    fields(.unmask).line(html, "reason", label: "post.unmask-reason")
                    html.p { html.button("btn", .type("submit")) { html.text(texts("post.unmask-do")) } }
                }
            }
        }
    }

    private func turns(_ html: HTML) {
        html.section("sec", .labelled(by: "h-turns")) {
            html.h2(nil, .id("h-turns"), text: texts("post.turns"))
            html.ol("links") {
                for turn in page.turns {
                    html.li {
                        Times(texts: texts, now: visit.now).write(html, turn.at)
                        html.text(" " + texts("post.turn.\(turn.act.rawValue)", ["who": WhoText.words(turn.who, texts)]))
                        if let reason = turn.reason { html.text(texts("turn.reason", ["reason": reason])) }
                    }
                }
            }
        }
    }
}

extension PostPage {
    /// Possible personal data in the new text that was not in the previous version.
    func personalData(addedBy form: Form, as writer: Viewer) -> [PersonalData] {
        PersonalData.all(
            in: "\(form["title"])\n\(form["text"])",
            beyond: "\(page.topic.title)\n\(post.body)",
            voice: post.voice,
            by: writer
        )
    }
}
