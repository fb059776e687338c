import Core
import HTML

/// Possible personal data in a text, each with a checkbox to keep it.
struct PersonalDataView {
    let texts: Texts
    let pieces: [PersonalData]
    /// The form, with its checkboxes as submitted.
    let form: Form
    let flaws: [Refusal.Flaw]
    /// The address of the button that removes a piece; nil when the text is not at hand.
    var removal: Path?

    /// Whether the form was refused for personal data: only then is the text scanned again.
    static func isAsked(_ flaws: [Refusal.Flaw]) -> Bool { flaws.contains { PersonalBox(rawValue: $0.field) != nil } }

    /// Below a single-line field.
    static func ask(_ html: HTML, about field: String, of attempt: FormState, _ texts: Texts) {
        ask(html, of: attempt, texts) { PersonalData.all(in: attempt.form[field]) }
    }

    /// Where the form came back because of it.
    static func ask(_ html: HTML, of attempt: FormState, _ texts: Texts, pieces: () -> [PersonalData]) {
        guard isAsked(attempt.flaws) else { return }
        PersonalDataView(texts: texts, pieces: pieces(), form: attempt.form, flaws: attempt.flaws).write(html)
    }

    func write(_ html: HTML) {
        guard !pieces.isEmpty else { return }
        html.div("note note-warn") {
            html.b(text: texts(pieces.allSatisfy { $0.kind == .writer } ? "personal.writer-named" : "personal.found"))
            html.ul("bullets") {
                for piece in pieces {
                    html.li {
                        html.text(texts("personal.\(piece.kind.rawValue)", ["quote": piece.text]))
                        if let removal { cut(html, piece, removal) }
                    }
                }
            }
            html.p(text: texts("personal.text"))
            box(html, .numbers)
            box(html, .personal)
        }
    }

    private func box(_ html: HTML, _ box: PersonalBox) {
        let pieces = pieces.filter(box.holds)
        guard !pieces.isEmpty else { return }
        let flaw = flaws.first { $0.field == box.rawValue }
        if let flaw { html.p("error", .id("\(box)-error"), text: texts(flaw.reason)) }
        html.div("check") {
            html.input(
                nil,
                .type("checkbox"),
                .id(box.rawValue),
                .name(box.rawValue),
                .value(pieces.confirmation),
                .flag("checked", pieces.unconfirmed(form[box.rawValue]).isEmpty),
                .when(flaw != nil, .described(by: "\(box)-error"))
            )
            html.label(nil, .for(box.rawValue), text: texts("personal.keep.\(box)"))
        }
    }

    private func cut(_ html: HTML, _ piece: PersonalData, _ removal: Path) {
        html.raw(" ")
        html.button("btn btn-s", .type("submit"), .formAction(removal), .flag("formnovalidate"), .name("cut"), .value(piece.text)) {
            html.text(texts("personal.cut"))
            html.span("vh", text: texts("personal.cut-of", ["quote": piece.text]))
        }
    }
}

extension Form {
    /// The words as they may be published; throws a refusal beside each unticked checkbox.
    func checked<Words: Written>(
        _ words: Words,
        beyond known: String = "",
        voice: Post.Voice = .personal,
        by writer: Viewer
    ) throws(Refusal) -> Checked<Words> {
        try Checked(words, beyond: known, voice: voice, by: writer, confirmed: confirmation)
    }

    /// What was typed into all its fields, to be looked through at once.
    var allWords: String { words.map(\.text).joined(separator: "\n") }

    var confirmation: ConfirmedData { ConfirmedData { self[$0.rawValue] } }
}
