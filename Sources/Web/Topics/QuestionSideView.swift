import Core
import HTML

/// The sidebar of a question: who has the same problem, and doubting the answer.
struct QuestionSideView {
    let visit: PageRequest
    let page: TopicPage
    let doubt: FormState

    /// The number of organisations named.
    private static let length = 30

    private var texts: Texts { visit.texts }

    func write(_ html: HTML) {
        same(html)
        if page.mayDoubt { doubtForm(html) }
    }

    private func same(_ html: HTML) {
        guard let same = page.question.same, same.count > 0 else { return }
        html.section(nil, .id("same")) {
            html.h2(text: texts("same.heading"))
            html.p(text: texts("same.count", n: same.count))
            guard visit.viewer != nil else { return }
            html.ul("links") {
                for body in same.named.prefix(Self.length) {
                    html.li { html.a(.href(.organisation(body.slug))) { html.text(body.name) } }
                }
            }
            if same.named.count > Self.length { html.p("sub", text: texts("same.more", n: same.named.count - Self.length)) }
            let hidden = same.count - same.named.count
            if hidden > 0 { html.p("sub", text: texts("same.hidden", n: hidden)) }
            html.p("sub", text: texts("same.note"))
        }
    }

    private var isWithheldAsker: Bool { page.opening.voice == .masked && page.opening.isOwn(visit.viewer) }

    private func doubtForm(_ html: HTML) {
        html.section("no-print", .id("doubt")) {
            html.h2(text: texts("doubt.heading"))
            html.details("fold", .flag("open", !doubt.flaws.isEmpty)) {
                html.summary(text: texts("doubt.open"))
                html.p("sub", text: texts(isWithheldAsker ? "doubt.about-withheld" : "doubt.about"))
                html.form("stack", .post, .action(.doubts(page.topic.id))) {
                    doubt.fields(texts).line(html, "reason", label: "doubt.reason")
                    PersonalDataView.ask(html, about: "reason", of: doubt, texts)
                    html.p { html.button("btn btn-s", .type("submit")) { html.text(texts("doubt.send")) } }
                }
            }
        }
    }
}
