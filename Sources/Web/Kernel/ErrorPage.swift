import Core
import HTML
import HTTPTypes
import Hummingbird

/// An error page: what happened and what to do next. Never a code alone.
struct ErrorPage {
    let texts: Texts
    let theme: String?
    let title: String
    let sentences: [String]
    let requestID: String
    let isSignedIn: Bool

    static func response(to refusal: Refusal, _ visit: PageRequest) -> Response {
        if case .signedOut = refusal, !visit.wantsFragment { return .see(.signIn(then: Path(visit.address))) }
        let (status, key, reason) = describe(refusal)
        var sentences = [visit.texts(key + ".text")]
        if let reason { sentences.insert(visit.texts(reason), at: 0) }
        var response = ErrorPage(
            texts: visit.texts,
            theme: visit.theme,
            title: visit.texts(key),
            sentences: sentences,
            requestID: visit.requestID,
            isSignedIn: visit.viewer != nil
        ).response(status)
        if case .tooMany(let seconds) = refusal { response.headers[.retryAfter] = "\(seconds)" }
        return response
    }

    /// For requests that no handler answered: unknown addresses, bodies too large, incidents.
    static func response(toStatus status: HTTPResponse.Status, _ request: Request, _ context: SiteContext) -> Response {
        let texts = Texts.of(Language(accepting: request.headers[.acceptLanguage]))
        let key =
            switch status {
            case .notFound: "error.not-found"
            case .contentTooLarge: "error.too-large"
            case .tooManyRequests: "error.too-many-requests"
            case .badRequest, .unprocessableContent: "error.malformed"
            case .methodNotAllowed: "error.not-found"
            default: "error.incident"
            }
        return ErrorPage(
            texts: texts,
            theme: nil,
            title: texts(key),
            sentences: [texts(key + ".text")],
            requestID: context.requestID,
            isSignedIn: false
        ).response(status)
    }

    private static func describe(_ refusal: Refusal) -> (HTTPResponse.Status, String, Refusal.Reason?) {
        switch refusal {
        case .notFound: (.notFound, "error.not-found", nil)
        case .signedOut: (.unauthorized, "error.signed-out", nil)
        case .forbidden(let reason): (.forbidden, "error.forbidden", reason)
        case .invalid(let flaws): (.unprocessableContent, "error.malformed", flaws.first?.reason)
        case .conflict(let reason): (.conflict, "error.conflict", reason)
        case .tooMany: (.tooManyRequests, "error.too-many", nil)
        }
    }

    private func response(_ status: HTTPResponse.Status) -> Response {
        .page(status) { html in
            PublicLayout(texts: texts, theme: theme, title: title, isSignedIn: isSignedIn).write(html) {
                html.div("wrap stack front-pad") {
                    html.h1(text: title)
                    for sentence in sentences { html.p("lead", text: sentence) }
                    if isSignedIn { SearchField(texts: texts, value: "").write(html, "q", inBar: false) }
                    html.p("row") {
                        html.a("btn btn-main", .href(isSignedIn ? .home : .front)) {
                            html.text(texts(isSignedIn ? "error.to-home" : "error.to-front"))
                        }
                        if isSignedIn {
                            html.a("btn", .href(.spaces)) { html.text(texts("frame.spaces")) }
                            html.a("btn", .href(.ask)) { html.text(texts("ask.title")) }
                        }
                    }
                    html.p("sub", text: texts("error.request", ["id": requestID]))
                }
            }
        }
    }
}
