import Core
import HTML

/// The words of a card in a form.
struct CardFields {
    let field: Field
    var title = ""
    var answer = ""
    var conditions = ""

    func write(_ html: HTML) {
        field.line(html, "title", label: "card.title", value: title)
        field.area(html, "answer", label: "card.answer", value: answer, rows: 10)
        field.area(html, "conditions", label: "card.conditions", value: conditions, rows: 4, isRequired: false)
    }

    static func review(_ html: HTML, _ field: Field, _ texts: Texts) {
        field.select(
            html,
            "review",
            label: "card.review-in",
            options: ReviewSpan.allCases.map { ($0.rawValue, texts("card.review-in.\($0.rawValue)")) },
            chosen: ReviewSpan.year.rawValue
        )
    }
}
