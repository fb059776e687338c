/// The validated text of a card.
package struct CardText: Written, Hashable {
    package static let answerLimit = 4_000
    package static let conditionsLimit = 1_000

    package let title: String
    package let answer: String
    package let conditions: String

    /// Refuses with every error.
    package init(title: String, answer: String, conditions: String) throws(Refusal) {
        var flaws = FlawList()
        let title = try flaws.check(try TextRules.line(title, field: "title", limit: TopicTitle.limit))
        let answer = try flaws.check(try TextRules.body(answer, field: "answer", limit: Self.answerLimit))
        let conditions = try flaws.check(
            try TextRules.body(conditions, field: "conditions", limit: Self.conditionsLimit, required: false)
        )
        (self.title, self.answer, self.conditions) = try flaws.passing(title, answer, conditions)
    }

    package var written: String { [title, answer, conditions].joined(separator: "\n") }

    func isSame(as card: Card) -> Bool { title == card.title && answer == card.answer && conditions == card.conditions }
}
