import Core
import HTML

/// The page of one post.
struct PostView {
    let visit: Visit
    let page: PostPage
    let renderings: Renderings
    let form: Form
    let flaws: [Refusal.Flaw]
    let unmasking: Unmasking?

    private var texts: Texts { visit.texts }
    private var post: Post { page.post }
    private var topic: Topic { page.page.topic }
    private var title: String { page.page.opening.withdrawal == nil ? topic.title : texts("topic.withdrawn-title") }

    func write(_ html: HTML, in frame: Frame) {
        let heading = texts(page.isOpening ? "post.heading-opening" : "post.heading", ["title": title])
        frame.page(html, title: flaws.isEmpty ? heading : texts("error.title", ["title": heading]), current: .channel(topic.channel)) {
            html.div("page-wide stack-l") {
                Crumbs(
                    texts: texts,
                    isSignedIn: visit.viewer != nil,
                    trail: [(.channel(topic.channel), page.page.access.channel.name), (.topic(topic.id), title)],
                    here: texts("post.here")
                ).write(html)
                ErrorSummary.write(html, flaws, texts)
                html.h1(text: heading)
                html.article("stack", .label(heading)) {
                    let byline = Byline(visit: visit, post: post)
                    html.div("ident") {
                        byline.seal(html)
                        html.div { byline.line(html) }
                    }
                    if let withdrawal = post.withdrawal {
                        WithdrawnNote(visit: visit, withdrawal: withdrawal).write(html)
                    } else {
                        html.div("post text") { html.add(renderings.body(of: post, mentions: page.page.mentions[post.id] ?? [])) }
                    }
                    html.p {
                        html.a("btn btn-s", .href(Path.topic(topic.id).at(ReplyView.id(post.id)))) { html.text(texts("post.to-topic")) }
                    }
                }
                if page.page.mayEdit(post) { edit(html) }
                if page.page.mayWithdraw(post) { withdraw(html) }
                if page.mayUnmask { unmask(html) }
                if !page.versions.isEmpty { history(html) }
            }
        }
    }

    private func edit(_ html: HTML) {
        html.section("sec", .id("edit"), .labelled(by: "h-edit")) {
            html.h2(nil, .id("h-edit"), text: texts("post.edit"))
            html.p("hint", text: texts(post.voice == .masked ? "post.edit-hint.masked" : "post.edit-hint"))
            html.form("stack", .post, .action(.editPost(post.id))) {
                html.input(nil, .type("hidden"), .name("version"), .value("\(post.version)"))
                if page.isOpening {
                    Field(texts: texts, form: form, flaws: flaws).line(html, "title", label: "post.title", value: topic.title)
                }
                Field(texts: texts, form: form, flaws: flaws).area(
                    html,
                    "text",
                    label: "post.text",
                    value: post.body,
                    isRequired: !page.isOpening
                )
                personalData(html)
                html.p { html.button("btn btn-main", .type("submit")) { html.text(texts("post.save")) } }
            }
        }
    }

    private func personalData(_ html: HTML) {
        guard let viewer = visit.viewer, PersonalDataView.isAsked(flaws) else { return }
        PersonalDataView(texts: texts, pieces: page.personalData(addedBy: form, as: viewer), form: form, flaws: flaws).write(html)
    }

    private func withdraw(_ html: HTML) {
        html.section("sec", .id("withdraw"), .labelled(by: "h-withdraw")) {
            html.h2(nil, .id("h-withdraw"), text: texts("post.withdraw"))
            html.p("hint", text: texts("post.withdraw-hint"))
            html.form("stack", .post, .action(.withdrawPost(post.id))) {
                Field(texts: texts, form: form, flaws: flaws).line(
                    html,
                    "reason",
                    label: "post.withdraw-reason",
                    isRequired: !post.isOwn(visit.viewer)
                )
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
                    Field(texts: texts, form: form, flaws: flaws, prefix: "unmask-").line(html, "reason", label: "post.unmask-reason")
                    html.p { html.button("btn", .type("submit")) { html.text(texts("post.unmask-do")) } }
                }
            }
        }
    }

    private func history(_ html: HTML) {
        html.section("sec", .id("history"), .labelled(by: "h-history")) {
            html.h2(nil, .id("h-history"), text: texts("post.history"))
            for version in page.versions.reversed() {
                html.details("fold") {
                    html.summary(
                        text: texts(
                            "post.version",
                            ["n": "\(version.version)", "time": Times(texts: texts, now: visit.now).words(version.at)]
                        )
                    )
                    html.div("panel text") {
                        if let title = version.title { html.p { html.strong(text: title) } }
                        MarkdownText.write(html, version.body)
                    }
                }
            }
        }
    }
}

extension PostPage {
    /// What may tell who a person is in the new words of the post, and stood not in those before.
    func personalData(addedBy form: Form, as writer: Viewer) -> [PersonalData] {
        PersonalData.all(
            in: "\(form["title"])\n\(form["text"])",
            beyond: "\(page.topic.title)\n\(post.body)",
            voice: post.voice,
            by: writer
        )
    }
}
