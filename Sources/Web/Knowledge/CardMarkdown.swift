import Core
import HTML

/// A card as Markdown for export: with the warnings of its page, its sources and the date of its last check.
struct CardMarkdown {
    let texts: Texts
    let url: String
    let now: Moment

    private var times: Times { Times(texts: texts, now: now) }

    func text(_ sheet: CardExport, heading: String) -> String {
        let card = sheet.card
        var parts = ["\(heading) \(card.title)"]
        parts += warnings(sheet)
        parts.append(card.answer)
        if !card.conditions.isEmpty { parts.append("\(heading)# \(texts("card.conditions"))\n\n\(card.conditions)") }
        parts.append("\(heading)# \(texts("card.sources"))\n\n" + sheet.sources.map(source).joined(separator: "\n"))
        parts.append(
            [
                "\(heading)# \(texts("card.keeper"))\n",
                "- \(texts("card.address")): \(url)\(Path.card(card.id).text)",
                "- \(texts("card.from")): \(url)\(Path.topic(card.topic).text)",
                "- \(texts("card.checked")): \(times.date(card.checkedAt))",
                "- \(texts("card.review")): \(times.date(card.reviewAt))",
            ].joined(separator: "\n")
        )
        return parts.joined(separator: "\n\n") + "\n"
    }

    /// The warnings above the answer on the page.
    private func warnings(_ sheet: CardExport) -> [String] {
        let card = sheet.card
        var warnings: [[String]] = []
        if let outdated = card.outdated {
            warnings.append([
                texts("card.outdated", ["day": times.date(outdated.at)]), outdated.reason,
                texts("card.doubted-by", ["who": CardHandText.words(sheet.doubter, texts)]),
            ])
        } else if card.needsReview(at: now) {
            warnings.append([texts("card.overdue", ["day": times.date(card.reviewAt)])])
        }
        if let state = sheet.unsettled {
            warnings.append([texts("card.unsettled") + " " + texts("state.\(state.rawValue)"), texts("card.unsettled.see")])
        }
        // Two trailing spaces keep the line break.
        return warnings.map { lines in lines.map { "> \($0)" }.joined(separator: "  \n") }
    }

    /// The author as on the page: masks stay.
    private func source(_ post: Post) -> String {
        let who = texts("card.source-of", ["author": WhoText.words(post.byline, texts), "day": times.date(post.createdAt)])
        let gone = post.withdrawal == nil ? "" : " \(texts("card.source-withdrawn"))"
        return "- \(who): \(url)\(Path.post(post.id).text)\(gone)"
    }
}
