import Core
import HTML

/// The accepted answers of a question, above its replies, and the doubts about them.
struct AnswersView {
    let visit: PageRequest
    let page: TopicPage
    let bodies: PostBodies

    /// The number of newest doubts shown.
    private static let length = 20
    /// The element with the doubts.
    static let doubtsID = "doubts"

    private var texts: Texts { visit.texts }
    private var times: Times { Times(texts: texts, now: visit.now) }
    private var topic: Topic { page.topic }

    func write(_ html: HTML) {
        doubts(html)
        let answers = page.question.accepted.filter { $0.post.withdrawal == nil }
        guard !answers.isEmpty else { return }
        html.section("accepted", .labelled(by: "h-accepted")) {
            html.h2(nil, .id("h-accepted")) {
                html.text(texts("topic.accepted"))
                if answers.count > 1 { html.small(text: texts("topic.accepted-count", n: answers.count)) }
            }
            for answer in answers { self.answer(html, answer) }
        }
    }

    private func answer(_ html: HTML, _ answer: QuestionParts.Answer) {
        html.div("reply") {
            let byline = Byline(visit: visit, post: answer.post)
            byline.seal(html)
            html.div {
                byline.line(html)
                html.div("text") { bodies.write(html, answer.post, texts) }
                html.p("sub") { times.write(html, in: "topic.accepted-by", ["who": WhoText.words(answer.who, texts)], at: answer.at) }
                html.div("row no-print") {
                    html.a(.href(.topic(topic.id, showing: answer.post.id))) { html.text(texts("topic.to-reply")) }
                    if page.mayResolve { button(html, .unacceptAnswer(answer.post.id), "topic.unaccept") }
                }
            }
        }
    }

    private func doubts(_ html: HTML) {
        guard topic.state == .stale else { return }
        html.section("note note-warn", .id(Self.doubtsID), .labelled(by: "h-doubts")) {
            html.h2(nil, .id("h-doubts"), text: texts("topic.stale"))
            html.ul("bullets") {
                for doubt in page.question.doubts.suffix(Self.length) {
                    html.li {
                        html.text(doubt.reason ?? "")
                        html.text(" ")
                        html.small("sub") {
                            times.write(html, in: "topic.doubted-by", ["who": WhoText.words(doubt.who, texts)], at: doubt.at)
                        }
                    }
                }
            }
            if page.mayResolve {
                html.div("row no-print") {
                    button(html, .confirmAnswer(topic.id), "topic.confirm")
                    button(html, .reopenQuestion(topic.id), "topic.reopen")
                }
            }
        }
    }

    private func button(_ html: HTML, _ path: Path, _ label: String) {
        html.form("no-print", .post, .action(path)) {
            html.button("btn btn-s btn-quiet", .type("submit")) { html.text(texts(label)) }
        }
    }
}
