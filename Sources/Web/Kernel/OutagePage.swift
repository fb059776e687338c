import Core
import HTML
import HTTPTypes
import Hummingbird

/// What is shown while the database cannot be reached or cannot write: that it is not done, and what was typed, ready to be sent again.
///
/// Needs nothing from the database: not even who asks is known.
struct OutagePage {
    /// Seconds after which it is worth trying again.
    static let retryAfter = 30

    let texts: Texts
    let theme: String?
    /// What was sent; nil where somebody only wanted to read.
    let form: Form?
    let requestID: String

    private var key: String { form == nil ? "error.outage" : "error.outage-writing" }
    /// A password is never sent back, so its form cannot be sent again from here.
    private var isRepeatable: Bool { form.map { form in !form.names.contains { $0.contains("password") } } ?? false }

    var response: Response {
        var response = Response.page(.serviceUnavailable) { html in
            PlainFrame(texts: texts, theme: theme, title: texts(key), isSignedIn: false, offersAccount: false).write(html) {
                html.div("wrap stack front-pad") {
                    html.h1(text: texts(key))
                    html.p("lead", text: texts(key + ".text"))
                    if let form, isRepeatable { again(html, form) }
                    html.p("sub", text: texts("error.request", ["id": requestID]))
                }
            }
        }
        response.headers[.retryAfter] = "\(Self.retryAfter)"
        return response
    }

    /// Without an action: it goes to the address of this page, which is the one it was sent to, with the same key.
    private func again(_ html: HTML, _ form: Form) {
        html.form("stack", .post, .flag("data-unsaved")) {
            for name in form.names {
                if name == "text" {
                    Field(texts: texts, form: form, flaws: []).area(html, name, label: "post.text", isRequired: false)
                } else {
                    html.input(nil, .type("hidden"), .name(name), .value(form[name]))
                }
            }
            html.p("row") { html.button("btn btn-main", .type("submit")) { html.text(texts("error.outage.again")) } }
        }
    }
}
