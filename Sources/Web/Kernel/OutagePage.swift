import Core
import HTML
import HTTPTypes
import Hummingbird

/// The page while the database is unavailable: nothing was done, with the input ready to submit again.
///
/// It needs nothing from the database, not even the viewer.
struct OutagePage {
    /// Seconds for `Retry-After`.
    static let retryAfter = 30

    let texts: Texts
    let theme: String?
    /// The submitted form; nil for a read.
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
