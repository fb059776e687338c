import Core
import HTML

/// The history of a question, with who and when; collapsed.
struct TurnsView {
    let visit: PageRequest
    let page: TopicPage

    /// The number of newest entries shown besides the first.
    private static let length = 100

    private var texts: Texts { visit.texts }
    private var times: Times { Times(texts: texts, now: visit.now) }

    func write(_ html: HTML) {
        guard page.topic.kind == .question else { return }
        let lines = self.lines
        guard lines.count > 1 else { return }
        html.details("fold") {
            html.summary(text: texts("turn.heading"))
            html.ol("links") {
                for line in lines.prefix(1) + lines.dropFirst().suffix(Self.length) {
                    html.li {
                        times.write(html, line.at)
                        html.text(" " + line.words)
                    }
                }
            }
        }
    }

    private var lines: [(at: Moment, words: String)] {
        var lines = [(page.topic.createdAt, texts("turn.asked", ["who": WhoText.words(page.opening.byline, texts)]))]
        if let first = page.question.firstAnswer {
            lines.append((first.at, texts("turn.answered", ["who": WhoText.words(first.byline, texts)])))
        }
        for asked in page.question.asked { lines.append((asked.at, texts("turn.routed", n: asked.count))) }
        for turn in page.question.turns {
            var words = texts("turn.\(turn.act.rawValue)", ["who": WhoText.words(turn.who, texts)])
            if let reason = turn.reason { words += texts("turn.reason", ["reason": reason]) }
            lines.append((turn.at, words))
        }
        return lines.enumerated().sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }.map(\.element)
    }
}
