import Core
import Foundation
import HTML
import HTTPTypes
import Hummingbird

/// A form as a page shows it: empty, as a preview, or come back with everything that was typed and with what to do about it.
struct FormState {
    let form: Form
    private(set) var flaws: [Refusal.Flaw] = []
    /// Why it came back.
    private(set) var refusal: Refusal?
    /// Whether somebody wants to see how their words will look. Nothing is refused then.
    private(set) var isPreview = false
    private(set) var status = HTTPResponse.Status.ok
    /// Seconds to wait, where it was tried too often.
    private var retryAfter: Int?

    init(_ form: Form = Form()) {
        self.form = form
    }

    init(previewing form: Form) {
        self.form = form
        isPreview = true
    }

    /// - Parameter field: where to say what concerns no field, or one that nobody sees.
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

    /// The same with what is wrong with a field that nobody sees said beside one that they do.
    func leading(_ hidden: String, to field: String) -> FormState {
        var attempt = self
        attempt.flaws = flaws.map { $0.field == hidden ? Refusal.Flaw(field, $0.reason) : $0 }
        return attempt
    }

    /// The version of the thing that the person has before their eyes: the one they began with, until they are told of another.
    func version(instead present: Int) -> String {
        if case .conflict = refusal { return "\(present)" }
        return form.has("version") ? form["version"] : "\(present)"
    }

    /// The title of the page; a refused form says so first.
    func title(_ title: String, _ texts: Texts) -> String {
        flaws.isEmpty ? title : texts("error.title", ["title": title])
    }

    func fields(_ texts: Texts, prefix: String = "") -> Field {
        Field(texts: texts, form: form, flaws: flaws, prefix: prefix)
    }

    /// The page around it, with the status and the time to wait.
    /// - Throws: the refusal, where the page turns out to have no room for what was typed, such as that of a place that was closed meanwhile.
    func page(capacity: Int = 32_768, _ write: (HTML) throws -> Void) throws -> Response {
        let html = try HTML.page(capacity: capacity, write)
        if let refusal, !html.holds(form.words.map(\.text)) { throw refusal }
        var response = Response.page(status, html)
        if let retryAfter { response.headers[.retryAfter] = "\(retryAfter)" }
        return response
    }
}

extension HTML {
    /// Whether each of the texts stands in a field of it: a word can stand elsewhere in a page by chance.
    fileprivate func holds(_ texts: [String]) -> Bool {
        let page = Data(bytes)
        return texts.allSatisfy { text in
            let (area, line) = (HTML(capacity: text.utf8.count), HTML(capacity: text.utf8.count))
            area.textarea { area.text(text) }
            line.open("input", nil, [.value(text)])
            // Behind the names of the elements, for they have other attributes before.
            return page.range(of: Data(area.bytes.dropFirst("<textarea".count))) != nil
                || page.range(of: Data(line.bytes.dropFirst("<input".count).dropLast())) != nil
        }
    }
}
