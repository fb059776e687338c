import Core
import HTML

/// 関連して見たもの: what an asker had viewed, and later questions whose askers had viewed this.
struct RelatedTopicsView {
    let texts: Texts
    let related: RelatedTopics

    func write(_ html: HTML) {
        list(html, "topic.seen-before", related.seen)
        list(html, "topic.asked-later", related.later)
    }

    private func list(_ html: HTML, _ heading: String, _ topics: [Topic]) {
        guard !topics.isEmpty else { return }
        html.section {
            html.h2(text: texts(heading))
            html.ul("links") {
                for topic in topics {
                    html.li {
                        html.a(.href(.topic(topic.id))) { html.text(topic.title) }
                        html.small(text: topic.state.map { texts("state.\($0.rawValue)") } ?? texts("kind.\(topic.kind.rawValue)"))
                    }
                }
            }
        }
    }
}
