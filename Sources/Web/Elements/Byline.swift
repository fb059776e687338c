import Core
import HTML

/// The author line of a post: initial, name, organisation and section, voice, time.
struct Byline {
    let visit: PageRequest
    let post: Post

    private var texts: Texts { visit.texts }

    /// The first character of the organisation; decorative, since the name always follows.
    func seal(_ html: HTML, small: Bool = false) {
        switch post.byline {
        case .masked:
            html.span(small ? "seal seal-s seal-masked" : "seal seal-masked", .hidden, text: "匿")
        case .person(_, _, let organisation, _):
            let initial = organisation.name.prefix(1)
            if post.isOwn(visit.viewer) {
                html.span(small ? "seal seal-s seal-me" : "seal seal-me", .hidden, text: String(initial))
            } else if organisation.kind == .national {
                html.span(small ? "seal seal-s seal-gov" : "seal seal-gov", .hidden, text: String(initial))
            } else {
                html.span(small ? "seal seal-s" : "seal", .hidden, text: String(initial))
            }
        }
    }

    func line(_ html: HTML, links: Bool = true, more: () -> Void = {}) {
        html.p("who") {
            name(html, links: links)
            Labels(texts: texts).voice(html, post.voice)
            Times(texts: texts, now: visit.now).write(html, post.createdAt)
            if let edited = post.editedAt, post.withdrawal == nil {
                html.a(.href(.post(post.id))) { Times(texts: texts, now: visit.now).write(html, in: "post.edited", at: edited) }
            }
            more()
        }
    }

    private func name(_ html: HTML, links: Bool) {
        switch post.byline {
        case .masked(let mask):
            html.b(text: texts(post.isOwn(visit.viewer) ? "post.masked-you" : "post.masked-name"))
            html.span(text: MaskText.words(mask, texts))
        case .person(let member, let name, let organisation, let section):
            html.b {
                let shown = post.isOwn(visit.viewer) ? texts("post.you", ["name": name]) : name
                if links { html.a(.href(.member(member))) { html.text(shown) } } else { html.text(shown) }
            }
            html.span {
                if links {
                    html.a(.href(.organisation(organisation))) { html.text(organisation.name) }
                } else {
                    html.text(organisation.name)
                }
                html.text(" " + section)
            }
        }
    }
}
