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
    var response: Response {
        var response = Response.page(.serviceUnavailable) { html in
            PublicLayout(texts: texts, theme: theme, title: texts(key), isSignedIn: false, offersAccount: false).write(html) {
                html.div("wrap stack front-pad") {
                    html.h1(text: texts(key))
                    html.p("lead", text: texts(key + ".text"))
                    if let form { KeptForm(texts: texts, form: form, again: "error.outage.again").write(html) }
                    html.p("sub", text: texts("error.request", ["id": requestID]))
                }
            }
        }
        response.headers[.retryAfter] = "\(Self.retryAfter)"
        return response
    }
}
