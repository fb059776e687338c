import Core
import HTML

/// 送る前の確認: what a look at the question says. Also sent alone, while the question is typed.
struct ChecksView {
    let texts: Texts
    let form: AskForm
    var flaws: [Refusal.Flaw] = []

    static let id = "checks"

    func write(_ html: HTML) {
        html.section("stack", .id(Self.id), .labelled(by: "h-checks")) {
            html.h2(nil, .id("h-checks"), text: texts("ask.checks"))
            if form.text.allSatisfy(\.isWhitespace) {
                html.p("hint", text: texts("ask.checks.empty"))
            } else if form.isTooLong {
                html.p("error", text: texts("field.too-long", ["limit": "\(DraftContent.limit)"]))
            } else {
                let checks = form.checks
                PersonalDataView(texts: texts, checks: checks, confirmed: form.form["personal"], flaws: flaws, removal: .askLook).write(
                    html
                )
                greeting(html, checks)
                several(html, checks)
                if checks.lacksTried { note(html, "ask.tried", "ask.tried.text") }
                if checks.isClear {
                    html.div("note note-ok") {
                        html.b(text: texts("ask.clear"))
                        html.p(text: texts("ask.clear.text"))
                    }
                }
            }
        }
    }

    private func greeting(_ html: HTML, _ checks: AskChecks) {
        guard !checks.greetings.isEmpty else { return }
        html.div("note") {
            html.b(text: texts("ask.greeting", ["quote": checks.greetings.joined()]))
            html.p(text: texts("ask.greeting.text"))
            html.p("row") {
                html.button("btn btn-s", .type("submit"), .formAction(.askLook), .flag("formnovalidate"), .name("cut"), .value("greeting"))
                {
                    html.text(texts("ask.greeting.cut"))
                }
            }
        }
    }

    private func several(_ html: HTML, _ checks: AskChecks) {
        guard !checks.several.isEmpty else { return }
        html.div("note") {
            html.b(text: texts("ask.several", n: checks.several.count))
            html.ul("bullets") { for question in checks.several { html.li(text: question) } }
            html.p(text: texts("ask.several.text"))
        }
    }

    private func note(_ html: HTML, _ title: String, _ text: String) {
        html.div("note") {
            html.b(text: texts(title))
            html.p(text: texts(text))
        }
    }
}

/// Pieces of a text that may tell who a person is, and the box that says that they are meant to be there.
struct PersonalDataView {
    let texts: Texts
    let checks: AskChecks
    let confirmed: String
    let flaws: [Refusal.Flaw]
    /// Where a button takes a piece out; nil where the text is not at hand.
    let removal: Path?

    func write(_ html: HTML) {
        guard !checks.personal.isEmpty else { return }
        let flaw = flaws.first { $0.field == "personal" }
        html.div("note note-warn") {
            html.b(text: texts("ask.personal"))
            html.ul("bullets") {
                for piece in checks.personal {
                    html.li {
                        html.text(texts("ask.personal.\(piece.kind.rawValue)", ["quote": piece.text]))
                        if let removal { cut(html, piece, removal) }
                    }
                }
            }
            html.p(text: texts("ask.personal.text"))
            if let flaw { html.p("error", .id("personal-error"), text: texts(flaw.reason)) }
            html.div("check") {
                html.input(
                    nil,
                    .type("checkbox"),
                    .id("personal"),
                    .name("personal"),
                    .value(checks.confirmation),
                    .flag("checked", checks.unconfirmed(confirmed).isEmpty),
                    .when(flaw != nil, .described(by: "personal-error"))
                )
                html.label(nil, .for("personal"), text: texts("ask.personal.keep"))
            }
        }
    }

    private func cut(_ html: HTML, _ piece: PersonalData, _ removal: Path) {
        html.raw(" ")
        html.button("btn btn-s", .type("submit"), .formAction(removal), .flag("formnovalidate"), .name("cut"), .value(piece.text)) {
            html.text(texts("ask.personal.cut"))
            html.span("vh", text: texts("ask.personal.cut-of", ["quote": piece.text]))
        }
    }
}
