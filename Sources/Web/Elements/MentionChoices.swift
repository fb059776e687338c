import Core
import HTML

/// The choice between members with the same name in a mention. Works without script: the form is shown again with the question.
struct MentionChoices {
    /// The maximum number of questions at once.
    static let limit = 8
    /// The option for mentioning nobody.
    static let nobody = "-"

    let texts: Texts
    let form: Form
    let flaws: [Refusal.Flaw]

    static func field(_ index: Int) -> String { "call-\(index)" }
    static func token(_ index: Int) -> String { "call-\(index)-name" }

    func write(_ html: HTML) {
        for index in 0..<Self.limit {
            guard let flaw = flaws.first(where: { $0.field == Self.field(index) }) else { continue }
            write(html, flaw, index)
        }
    }

    private func write(_ html: HTML, _ flaw: Refusal.Flaw, _ index: Int) {
        let name = Self.field(index)
        html.div("note note-warn") {
            html.fieldset("field") {
                html.legend("legend", .id("\(name)-error"), text: texts(flaw.reason))
                html.input(nil, .type("hidden"), .name(Self.token(index)), .value(flaw.reason.values["token"] ?? ""))
                let choices = (flaw.reason.values["choices"] ?? "").split(separator: "\n").map(String.init)
                for (place, choice) in (choices + [Self.nobody]).enumerated() {
                    let id = place == 0 ? name : "\(name)-\(place)"
                    html.div("check") {
                        html.input(nil, .type("radio"), .id(id), .name(name), .value(choice))
                        html.label(nil, .for(id), text: choice == Self.nobody ? texts("mention.nobody") : choice)
                    }
                }
            }
        }
    }
}

extension Form {
    /// Refuses with a question for each ambiguous name, unless it is marked as mentioning nobody.
    /// - Parameter known: the earlier text; its mentions are not asked about again.
    func admit(_ unclear: UnclearMentions, beyond known: String = "") throws(Refusal) {
        let left = Set(
            (0..<MentionChoices.limit).filter { self[MentionChoices.field($0)] == MentionChoices.nobody }.map {
                self[MentionChoices.token($0)]
            }
        )
        let open = unclear.questions.filter { !left.contains($0.token) && !known.contains($0.token) }.prefix(MentionChoices.limit)
        guard !open.isEmpty else { return }
        throw .invalid(
            open.enumerated().map { index, question in
                Refusal.Flaw(
                    MentionChoices.field(index),
                    Refusal.Reason(
                        "mention.which",
                        [
                            "name": String(question.token.dropFirst()), "token": question.token,
                            "choices": question.choices.joined(separator: "\n"),
                        ]
                    )
                )
            }
        )
    }

    /// The same form with each ambiguous name replaced by the chosen one.
    func callingChosen() -> Form {
        var form = self
        for index in 0..<MentionChoices.limit {
            let (token, choice) = (self[MentionChoices.token(index)], self[MentionChoices.field(index)])
            guard let sign = token.first, token.count > 1, !choice.isEmpty, choice != MentionChoices.nobody else { continue }
            for field in ["title", "text"] where has(field) {
                form = form.with(field, form[field].replacing(token, with: "\(sign)\(choice)"))
            }
        }
        return form
    }
}
