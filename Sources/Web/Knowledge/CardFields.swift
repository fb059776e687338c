import Core
import HTML

/// The text fields of a card.
struct CardFields {
    let field: Field
    let tools: MarkupTools
    var title = ""
    var answer = ""
    var conditions = ""

    /// Possible personal data in the form that was not in the previous version.
    static func personalData(in form: Form, beyond card: Card? = nil) -> [PersonalData] {
        PersonalData.all(
            in: [form["title"], form["answer"], form["conditions"]].joined(separator: "\n"),
            beyond: card.map(words) ?? ""
        )
    }

    static func words(of card: Card) -> String { [card.title, card.answer, card.conditions].joined(separator: "\n") }

    static func preview(_ card: CardText, _ texts: Texts) -> PreviewView.Content {
        let conditions =
            card.conditions.isEmpty
            ? [] : [PreviewView.Content.Part(heading: texts("card.conditions"), text: card.conditions)]
        return PreviewView.Content(title: card.title, parts: [PreviewView.Content.Part(heading: nil, text: card.answer)] + conditions)
    }

    func write(_ html: HTML) {
        field.line(html, "title", label: "card.title", value: title)
        field.area(html, "answer", label: "card.answer", value: answer, rows: 10, limit: CardText.answerLimit, tools: tools)
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

extension CardText {
    /// The texts of the form.
    init(_ form: Form) throws(Refusal) {
        try self.init(title: form["title"], answer: form["answer"], conditions: form["conditions"])
    }
}
