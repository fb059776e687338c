import Core
import HTML

/// The earlier kinds of a topic, with who changed it and when.
struct KindTurnsView {
    let visit: PageRequest
    let page: TopicPage

    private var texts: Texts { visit.texts }

    func write(_ html: HTML) {
        guard !page.kinds.isEmpty else { return }
        html.ul("links") {
            for turn in page.kinds {
                html.li {
                    let values = [
                        "was": texts("kind.\(turn.was.rawValue)"), "became": texts("kind.\(turn.became.rawValue)"),
                        "who": WhoText.words(turn.who, texts),
                    ]
                    html.span("sub") { Times(texts: texts, now: visit.now).write(html, in: "topic.kind-changed", values, at: turn.at) }
                }
            }
        }
    }
}
