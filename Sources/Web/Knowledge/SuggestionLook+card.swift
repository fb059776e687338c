import Core
import HTML

extension SuggestionLook {
    static let card = SuggestionLook([.card: "ask.found.card"]) { (suggested: AskSuggestions.Thing, found: FoundCard, visit: PageRequest) in
        let (texts, card) = (visit.texts, found.card)
        let helped = suggested.suggestion.helped
        return Parts(
            labels: { Labels(texts: texts).card($0, needsReview: card.needsReview(at: visit.now) || found.topic.isUnsettled) },
            title: { $0.text(card.title) },
            excerpt: { $0.text(MarkdownText.excerpt(card.answer)) },
            facts: [
                texts("card.checked-at", ["day": Times(texts: texts, now: visit.now).date(card.checkedAt)]),
                helped > 0 ? texts("card.helped", n: helped) : nil,
            ].compactMap(\.self)
        )
    }
}
