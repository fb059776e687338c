import Core
import HTML

/// Everything that was filled into the form of a topic.
struct AnswerList {
    let text: AnswerText
    let definition: TypeDefinition
    let answers: Answers

    func write(_ html: HTML) {
        guard !definition.fields.isEmpty else { return }
        html.dl("facts") {
            for field in definition.fields {
                html.dt(text: text.texts(field.name))
                html.dd { text.write(html, answers.values[field.key], of: field) }
            }
        }
    }
}
