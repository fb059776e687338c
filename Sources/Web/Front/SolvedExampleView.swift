import Core
import HTML

/// A solved question on the front page: one that everybody may read, with the beginning of its accepted answer.
struct SolvedExampleView {
    let visit: PageRequest
    let example: SolvedExample

    private var texts: Texts { visit.texts }
    private var topic: Topic { example.question.topic }

    func write(_ html: HTML) {
        html.section("sec", .id("example"), .labelled(by: "h-example")) {
            html.div("sec-head") {
                html.h2(nil, .id("h-example"), text: texts("front.example"))
                html.a(.href(Path.questions.with("state", Topic.QuestionState.solved.rawValue))) { html.text(texts("front.example.all")) }
            }
            html.p("row") {
                Labels(texts: texts).topic(html, topic)
                html.span("sub", text: example.question.channel.name)
            }
            html.h3 { html.a(.href(.topic(topic.id))) { html.text(topic.title) } }
            post(html, example.question.opening)
            html.div("accepted") {
                html.p { html.strong(text: texts("topic.accepted")) }
                post(html, example.answer)
            }
        }
    }

    private func post(_ html: HTML, _ post: Post) {
        let excerpt = MarkdownText.excerpt(post.body)
        if !excerpt.isEmpty { html.p("clip", text: excerpt) }
        Byline(visit: visit, post: post).line(html, links: false)
    }
}
