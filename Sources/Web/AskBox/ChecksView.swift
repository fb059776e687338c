import Core
import HTML

/// 送る前の確認: the checks of a question. Also sent as a fragment while the question is typed.
struct ChecksView {
    let visit: PageRequest
    let form: AskForm
    var flaws: [Refusal.Flaw] = []

    static let id = "checks"

    private var texts: Texts { visit.texts }

    func write(_ html: HTML) {
        html.section("stack", .id(Self.id), .labelled(by: "h-checks")) {
            html.h2(nil, .id("h-checks"), text: texts("ask.checks"))
            if form.text.allSatisfy(\.isWhitespace) {
                html.p("hint", text: texts("ask.checks.empty"))
            } else if form.isTooLong {
                html.p("error", text: texts("field.too-long", ["limit": "\(DraftContent.limit)"]))
            } else {
                write(html, form.checks(by: visit.viewer))
            }
        }
    }

    private func write(_ html: HTML, _ checks: AskChecks) {
        PersonalDataView(texts: texts, pieces: checks.personal, form: form.form, flaws: flaws, removal: .askLook).write(html)
        if checks.isTitleTooLong { html.p("error", text: texts("topic.title-too-long", ["limit": "\(TopicTitle.limit)"])) }
        greeting(html, checks)
        several(html, checks)
        if checks.lacksTried { note(html, "ask.tried", "ask.tried.text") }
        guard checks.hasNoRemark else { return }
        if checks.isClear {
            note(html, "ask.clear", "ask.clear.text", style: "note note-ok")
        } else {
            html.p("hint", text: texts("ask.checks.none"))
        }
    }

    private func greeting(_ html: HTML, _ checks: AskChecks) {
        guard !checks.greetings.isEmpty else { return }
        html.div("note") {
            html.b(text: texts("ask.greeting", ["quote": checks.greetings.joined()]))
            html.p(text: texts(checks.isTitledWithGreeting ? "ask.greeting.title" : "ask.greeting.text"))
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

    private func note(_ html: HTML, _ title: String, _ text: String, style: StaticString = "note") {
        html.div(style) {
            html.b(text: texts(title))
            html.p(text: texts(text))
        }
    }
}
