import Core
import HTML
import HTTPTypes
import Hummingbird

/// A form as a page shows it: empty, or come back with everything that was typed and with what to do about it.
struct Attempt {
    let form: Form
    private(set) var flaws: [Refusal.Flaw]
    let status: HTTPResponse.Status
    /// Seconds to wait, where it was tried too often.
    private let retryAfter: Int?

    init(_ form: Form = Form(), flaws: [Refusal.Flaw] = []) {
        self.form = form
        self.flaws = flaws
        status = flaws.isEmpty ? .ok : .unprocessableContent
        retryAfter = nil
    }

    /// - Parameter field: where to say what concerns no field. Refusals that are no matter of the form are thrown on.
    init(_ form: Form, refused refusal: Refusal, beside field: String) throws(Refusal) {
        self.form = form
        switch refusal {
        case .invalid(let found): (flaws, status, retryAfter) = (found, .unprocessableContent, nil)
        case .conflict(let reason): (flaws, status, retryAfter) = ([Refusal.Flaw(field, reason)], .conflict, nil)
        case .tooMany(let seconds):
            let reason = Refusal.Reason("form.wait", ["minutes": "\(max(1, (seconds + 59) / 60))"])
            (flaws, status, retryAfter) = ([Refusal.Flaw(field, reason)], .tooManyRequests, seconds)
        case .notFound, .signedOut, .forbidden: throw refusal
        }
    }

    /// The same with what is wrong with a field that nobody sees said beside one that they do.
    func leading(_ hidden: String, to field: String) -> Attempt {
        var attempt = self
        attempt.flaws = flaws.map { $0.field == hidden ? Refusal.Flaw(field, $0.reason) : $0 }
        return attempt
    }

    /// The title of the page; a refused form says so first.
    func title(_ title: String, _ texts: Texts) -> String {
        flaws.isEmpty ? title : texts("error.title", ["title": title])
    }

    func fields(_ texts: Texts, prefix: String = "") -> Field {
        Field(texts: texts, form: form, flaws: flaws, prefix: prefix)
    }

    /// The page around it, with the status and the time to wait.
    func page(_ write: (HTML) -> Void) -> Response {
        var response = Response.page(status, write)
        if let retryAfter { response.headers[.retryAfter] = "\(retryAfter)" }
        return response
    }
}
