import Core
import HTML

/// The sidebar of a topic, rendered the same for the first load and for live updates.
struct TopicSideView {
    let visit: PageRequest
    let page: TopicPage
    var doubt = FormState()

    static let id = "topic-side"

    private var texts: Texts { visit.texts }
    private var topic: Topic { page.topic }

    func write(_ html: HTML) {
        html.div(.id(Self.id)) {
            QuestionSideView(visit: visit, page: page, doubt: doubt).write(html)
            if topic.kind != .question { course(html) }
        }
    }

    /// For a question its history tells more (`TurnsView`).
    private func course(_ html: HTML) {
        html.section {
            html.h2(text: texts("topic.course"))
            html.ol("links") {
                line(html, topic.createdAt, "topic.started")
                if let first = page.firstReplyAt { line(html, first, "topic.first-reply") }
                if topic.movedAt != topic.createdAt { line(html, topic.movedAt, "topic.moved") }
            }
        }
    }

    private func line(_ html: HTML, _ moment: Moment, _ words: String) {
        html.li {
            Times(texts: texts, now: visit.now).write(html, moment)
            html.text(" " + texts(words))
        }
    }
}
