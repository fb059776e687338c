import Core
import HTML
import Search

extension SuggestionLook {
    static let topic = SuggestionLook([
        .solved: "ask.found.solved", .practice: "ask.found.practice", .notice: "ask.found.notice", .asking: "ask.found.asking",
        .discussion: "ask.found.discussion",
    ]) { (suggested: AskSuggestions.Thing, found: FoundPost, visit: PageRequest) in
        let topic = found.topic
        return Parts(
            labels: { html in
                let labels = Labels(texts: visit.texts)
                labels.kind(html, topic.kind)
                if let state = topic.state { labels.state(html, state) }
            },
            title: { MarkedText.write($0, suggested.hit.title) },
            excerpt: { MarkedText.write($0, suggested.hit.fragment) },
            facts: facts(suggested, found, visit.texts)
        )
    }

    private static func facts(_ suggested: AskSuggestions.Thing, _ found: FoundPost, _ texts: Texts) -> [String] {
        let (replies, helped) = (found.topic.replies, suggested.suggestion.helped)
        let body: String =
            switch found.post.byline {
            case .person(_, _, let organisation, _): organisation.name
            case .masked(let mask): MaskText.words(mask, texts)
            }
        return [
            body, suggested.channel.name, replies > 0 ? texts("topic.replies", n: replies) : nil,
            helped > 0 ? texts("ask.useful", n: helped) : nil,
        ].compactMap(\.self)
    }
}
