import Core
import HTML

/// A card as Markdown, to take elsewhere: with where it comes from and when it was checked.
struct CardMarkdown {
    let texts: Texts
    let url: String
    let now: Moment

    func text(_ card: Card, heading: String) -> String {
        let times = Times(texts: texts, now: now)
        var parts = ["\(heading) \(card.title)", card.answer]
        if !card.conditions.isEmpty { parts.append("\(heading)# \(texts("card.conditions"))\n\n\(card.conditions)") }
        parts.append(
            [
                "- \(texts("card.address")): \(url)\(Path.card(card.id).text)",
                "- \(texts("card.from")): \(url)\(Path.topic(card.topic).text)",
                "- \(texts("card.checked")): \(times.date(card.checkedAt))",
                "- \(texts("card.review")): \(times.date(card.reviewAt))",
            ].joined(separator: "\n")
        )
        return parts.joined(separator: "\n\n") + "\n"
    }
}
