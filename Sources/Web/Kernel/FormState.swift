import Core
import Foundation
import HTML
import HTTPTypes
import Hummingbird

/// The state of a form on its page: empty, previewed, or refused with all input and the errors.
struct FormState {
    let form: Form
    private(set) var flaws: [Refusal.Flaw] = []
    /// The refusal, if any.
    private(set) var refusal: Refusal?
    /// Whether a preview was requested. Nothing is refused then.
    private(set) var isPreview = false
    private(set) var status = HTTPResponse.Status.ok
    /// Seconds to wait after a rate limit.
    private var retryAfter: Int?

    init(_ form: Form = Form()) {
        self.form = form
    }

    init(previewing form: Form) {
        self.form = form
        isPreview = true
    }

    /// - Parameter field: the field beside which general errors and those of hidden fields are shown.
    init(_ form: Form, refused refusal: Refusal, beside field: String) {
        self.form = form
        self.refusal = refusal
        switch refusal {
        case .invalid(let found): (flaws, status) = (found, .unprocessableContent)
        case .conflict(let reason): (flaws, status) = ([Refusal.Flaw(field, reason)], .conflict)
        case .forbidden(let reason): (flaws, status) = ([Refusal.Flaw(field, reason)], .forbidden)
        case .notFound: (flaws, status) = ([Refusal.Flaw(field, "form.gone")], .notFound)
        case .signedOut: (flaws, status) = ([Refusal.Flaw(field, "error.signed-out")], .unauthorized)
        case .tooMany(let seconds):
            let reason = Refusal.Reason("form.wait", ["minutes": "\(max(1, seconds / 60 + (seconds % 60 > 0 ? 1 : 0)))"])
            (flaws, status, retryAfter) = ([Refusal.Flaw(field, reason)], .tooManyRequests, seconds)
        }
        flaws = leading("key", to: field).flaws
    }

    /// The same state with the errors of a hidden field shown beside a visible one.
    func leading(_ hidden: String, to field: String) -> FormState {
        var attempt = self
        attempt.flaws = flaws.map { $0.field == hidden ? Refusal.Flaw(field, $0.reason) : $0 }
        return attempt
    }

    /// The version the person is editing: the one they began with, until they are told of another.
    func version(instead present: Int) -> String {
        if case .conflict = refusal { return "\(present)" }
        return form.has("version") ? form["version"] : "\(present)"
    }

    /// The page title; prefixed when the form was refused.
    func title(_ title: String, _ texts: Texts) -> String {
        flaws.isEmpty ? title : texts("error.title", ["title": title])
    }

    func fields(_ texts: Texts, prefix: String = "") -> Field {
        Field(texts: texts, form: form, flaws: flaws, prefix: prefix)
    }

    /// The page with the form, with status and waiting time.
    /// - Throws: the refusal, when the page has no field for the words, such as that of a channel archived meanwhile.
    func page(capacity: Int = 32_768, _ write: (HTML) throws -> Void) throws -> Response {
        let html = try HTML.page(capacity: capacity, write)
        if let refusal, !html.holds(form.words.map(\.text)) { throw refusal }
        var response = Response.page(status, html)
        if let retryAfter { response.headers[.retryAfter] = "\(retryAfter)" }
        return response
    }
}

extension HTML {
    /// Whether each text is in a field of the page: elsewhere it may occur by chance.
    fileprivate func holds(_ texts: [String]) -> Bool {
        let page = Data(bytes)
        return texts.allSatisfy { text in
            let (area, line) = (HTML(capacity: text.utf8.count), HTML(capacity: text.utf8.count))
            area.textarea { area.text(text) }
            line.open("input", nil, [.value(text)])
            // Compared without the element's name, because other attributes come first.
            return page.range(of: Data(area.bytes.dropFirst("<textarea".count))) != nil
                || page.range(of: Data(line.bytes.dropFirst("<input".count).dropLast())) != nil
        }
    }
}
