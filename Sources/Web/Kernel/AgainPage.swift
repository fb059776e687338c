import Core
import HTML
import HTTPTypes
import Hummingbird

/// A page with what was typed, ready to be sent again: now it could not be taken.
struct AgainPage {
    let texts: Texts
    let theme: String?
    let isSignedIn: Bool
    let status: HTTPResponse.Status
    /// Locale key of what is the matter.
    let title: String
    let sentence: String
    /// Seconds after which it is worth trying again.
    let retryAfter: Int
    /// What was sent; nil where somebody only wanted to read.
    let form: Form?
    let requestID: String

    var response: Response {
        var response = Response.page(status) { html in
            PlainFrame(texts: texts, theme: theme, title: texts(title), isSignedIn: isSignedIn, offersAccount: false).write(html) {
                html.div("wrap stack front-pad") {
                    html.h1(text: texts(title))
                    html.p("lead", text: sentence)
                    if let form { KeptForm(texts: texts, form: form, again: "error.outage.again").write(html) }
                    html.p("sub", text: texts("error.request", ["id": requestID]))
                }
            }
        }
        response.headers[.retryAfter] = "\(retryAfter)"
        return response
    }
}

extension AgainPage {
    /// For who did something too often.
    init(tooMany seconds: Int, _ visit: Visit, form: Form?) {
        let minutes = max(1, (seconds + 59) / 60)
        self.init(
            texts: visit.texts,
            theme: visit.theme,
            isSignedIn: visit.viewer != nil,
            status: .tooManyRequests,
            title: "error.too-many",
            sentence: visit.texts("error.too-many.kept", ["minutes": "\(minutes)"]),
            retryAfter: seconds,
            form: form,
            requestID: visit.requestID
        )
    }
}
