import Core
import HTML

/// A request to answer a question: the reason, and the two ways to respond.
struct AskedView {
    let visit: PageRequest
    let asked: AskedQuestion

    private var texts: Texts { visit.texts }
    private var body: [String: String] { ["body": visit.viewer?.organisation.name ?? ""] }

    /// Beside the question itself.
    func note(_ html: HTML) {
        html.section("note", .id("asked"), .labelled(by: "h-asked")) {
            html.h2(nil, .id("h-asked"), text: texts("asked.heading"))
            reason(html)
            html.div("row") { decline(html) }
        }
    }

    func reason(_ html: HTML) {
        html.p("why") {
            switch asked.reason {
            case .solved(let topic?):
                html.text(texts("asked.solved-before", body))
                html.a(.href(.topic(topic.id))) { html.text(topic.title) }
                html.text(texts("asked.solved-after"))
            case .solved(nil): html.text(texts("asked.solved-something", body))
            case .ambassador(let field): html.text(texts("asked.ambassador", ["field": RoleText.field(field, texts)]))
            case .manages: html.text(texts("asked.manages"))
            }
        }
    }

    func answer(_ html: HTML) {
        html.a("btn btn-s", .href(Path.topic(asked.topic.id).at("text"))) {
            html.text(texts("asked.answer"))
            html.span("vh", text: texts("topic.of-title", ["title": asked.topic.title]))
        }
    }

    func decline(_ html: HTML) {
        html.form(nil, .post, .action(.declineRouting(asked.routing))) {
            html.button("btn btn-s btn-quiet", .type("submit")) {
                html.text(texts("asked.decline"))
                html.span("vh", text: texts("topic.of-title", ["title": asked.topic.title]))
            }
        }
    }
}
