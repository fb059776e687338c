import Core

/// The author of an act on a question, as text.
enum WhoText {
    static func words(_ who: QuestionParts.Who, _ texts: Texts) -> String {
        switch who {
        case .asker: texts("turn.asker")
        case .author: texts("turn.author")
        case .member(_, let name, let body?): texts("person.of-body", ["name": name, "body": body])
        case .member(_, let name, nil): name
        case .nobody: texts("turn.somebody")
        }
    }

    static func words(_ byline: Post.Byline, _ texts: Texts) -> String {
        switch byline {
        case .masked(let mask): MaskText.words(mask, texts)
        case .person(_, let name, let organisation, _): texts("person.of-body", ["name": name, "body": organisation.name])
        }
    }
}
