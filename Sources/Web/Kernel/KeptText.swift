import Core
import HTML
import HTTPTypes
import Hummingbird

/// A page for words whose place went while they were typed: what happened, and the words to take along.
struct KeptText {
    /// Locale keys.
    let title: String
    let reason: Refusal.Reason
    let text: String
    let back: Path
    /// Locale key of what leads back.
    let label: String

    func response(_ status: HTTPResponse.Status, _ visit: Visit) -> Response {
        let texts = visit.texts
        return .page(status) { html in
            PlainFrame(texts: texts, theme: visit.theme, title: texts(title), isSignedIn: visit.viewer != nil).write(html) {
                html.div("wrap stack front-pad") {
                    html.h1(text: texts(title))
                    html.p("lead", text: texts(reason))
                    html.div("field") {
                        html.label(nil, .for("kept"), text: texts("form.kept"))
                        html.p("hint", .id("kept-hint"), text: texts("form.kept.hint"))
                        html.textarea("input", .id("kept"), .named("rows", "6"), .flag("readonly"), .described(by: "kept-hint")) {
                            html.text(text)
                        }
                    }
                    html.p("row") { html.a("btn btn-main", .href(back)) { html.text(texts(label)) } }
                }
            }
        }
    }
}
