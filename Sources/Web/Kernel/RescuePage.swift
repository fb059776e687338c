import Core
import HTML
import HTTPTypes
import Hummingbird

/// The page for words whose form cannot be shown any more: what happened, the words, and a way on.
struct RescuePage {
    enum Cause {
        case refused(Refusal)
        /// The member must turn on the second factor first.
        case codes
        /// An unexpected error.
        case incident
    }

    let visit: PageRequest
    let cause: Cause
    let form: Form
    /// The form's page, if known.
    let place: Path?

    private var texts: Texts { visit.texts }

    var response: Response {
        var response = Response.page(status) { html in
            PublicLayout(visit, title: texts(title)).write(html) {
                html.div("wrap stack front-pad") {
                    html.h1(text: texts(title))
                    if let reason { html.p("lead", text: texts(reason)) }
                    html.p(reason == nil ? "lead" : nil, text: texts(explanation))
                    if let first { html.p("row") { link(html, first.path, first.key) } }
                    KeptForm(texts: texts, form: form, again: again).write(html)
                    html.p("row") {
                        if let place, first == nil { html.a("btn", .href(place)) { html.text(texts("rescue.place")) } }
                        if visit.viewer != nil { html.a("btn", .href(.home)) { html.text(texts("error.to-home")) } }
                    }
                    html.p("sub", text: texts("error.request", ["id": visit.requestID]))
                }
            }
        }
        if case .refused(.tooMany(let seconds)) = cause { response.headers[.retryAfter] = "\(seconds)" }
        return response
    }

    private var status: HTTPResponse.Status {
        switch cause {
        case .refused(.notFound): .notFound
        case .refused(.signedOut): .unauthorized
        case .refused(.forbidden), .codes: .forbidden
        case .refused(.invalid): .unprocessableContent
        case .refused(.conflict): .conflict
        case .refused(.tooMany): .tooManyRequests
        case .incident: .internalServerError
        }
    }

    private var word: String {
        switch cause {
        case .refused(.notFound): "gone"
        case .refused(.signedOut): "signed-out"
        case .refused(.forbidden): "forbidden"
        case .refused(.invalid): "invalid"
        case .refused(.conflict): "conflict"
        case .refused(.tooMany): "too-many"
        case .codes: "codes"
        case .incident: "incident"
        }
    }

    private var title: String { "rescue.\(word)" }
    private var explanation: String { "rescue.\(word).text" }

    private var reason: Refusal.Reason? {
        switch cause {
        case .refused(.forbidden(let reason)), .refused(.conflict(let reason)): reason
        case .refused(.invalid(let flaws)): flaws.first?.reason
        case .refused(.notFound), .refused(.signedOut), .refused(.tooMany), .codes, .incident: nil
        }
    }

    /// The locale key of the button that submits again, when that can succeed.
    private var again: String? {
        switch cause {
        case .refused(.signedOut), .codes: "rescue.send"
        case .refused(.tooMany), .refused(.invalid), .incident: "error.outage.again"
        case .refused(.notFound), .refused(.forbidden), .refused(.conflict): nil
        }
    }

    /// A step before submitting again. It opens in a new window, because this page keeps the words.
    private var first: (path: Path, key: String)? {
        switch cause {
        case .refused(.signedOut): (place.map { .signIn(then: $0) } ?? .signIn, "rescue.sign-in")
        case .codes: (.secondFactor, "rescue.turn-codes-on")
        case .refused(.notFound), .refused(.forbidden), .refused(.invalid), .refused(.conflict), .refused(.tooMany), .incident: nil
        }
    }

    private func link(_ html: HTML, _ path: Path, _ key: String) {
        html.a("btn", .href(path), .named("target", "_blank"), .named("rel", "noopener")) { html.text(texts(key)) }
    }
}
