import Core
import HTML
import Hummingbird
import Markdown

/// 見え方: a preview of typed text, below its field. Rendered by the page's own renderer.
struct PreviewView {
    /// The preview's content.
    struct Content: Sendable {
        /// A part of the preview, with a heading when there are several.
        struct Part: Sendable {
            let heading: String?
            let text: String
        }

        var title: String?
        /// The author to show; nil when the page names none.
        var post: Post?
        let parts: [Part]
        var mentions: [Mention] = []

        init(_ preview: PostPreview) {
            (title, post, mentions) = (preview.title, preview.post, preview.mentions)
            parts = preview.post.body.isEmpty ? [] : [Part(heading: nil, text: preview.post.body)]
        }

        init(title: String, parts: [Part]) {
            (self.title, self.parts) = (title, parts)
        }
    }

    static let id = "preview"

    let visit: PageRequest
    /// Nil before a preview was requested, and when the input has errors.
    var content: Content?
    var flaws: [Refusal.Flaw] = []

    private var texts: Texts { visit.texts }

    /// Present but empty from the start: script puts the fetched preview here.
    func write(_ html: HTML) {
        html.div("preview", .id(Self.id), .when(content == nil && flaws.isEmpty, .flag("hidden"))) {
            if let content { write(html, content) }
            for flaw in flaws { html.p("error", text: texts(flaw.reason)) }
        }
    }

    /// The preview button: submits the form to its own address, which returns it with all input.
    static func button(_ html: HTML, to path: Path, _ texts: Texts) {
        html.button("btn btn-s", .type("submit"), .formAction(path.at(id)), .flag("formnovalidate"), .named("data-fragment", id)) {
            html.text(texts("preview.show"))
        }
    }

    private func write(_ html: HTML, _ content: Content) {
        html.p("sub", .id("preview-head"), text: texts("preview.heading"))
        html.div("preview-body", .role("region"), .labelled(by: "preview-head"), .named("tabindex", "0")) {
            if let title = content.title { html.p("preview-title", text: title) }
            if let post = content.post { Byline(visit: visit, post: post).line(html, links: false) }
            for part in content.parts {
                if let heading = part.heading { html.p { html.b(text: heading) } }
                html.div("text") { MarkdownHTML(html: html, mentions: content.mentions).write(Document(parsing: part.text)) }
            }
        }
    }
}

extension Form {
    /// Answers with the preview: as a fragment for script, else as the page with all input. Writes nothing.
    /// - Parameter read: throws the refusal that submitting would cause.
    func preview(
        _ visit: PageRequest,
        beside field: String,
        _ read: () async throws -> PreviewView.Content,
        page: (FormState, PreviewView.Content?) async throws -> Response
    ) async throws -> Response {
        guard visit.wantsFragment else {
            return try await answer(beside: field) {
                try await page(FormState(previewing: self), try await read())
            } again: {
                try await page($0, nil)
            }
        }
        do {
            let content = try await read()
            return .fragment { html in
                PreviewView(visit: visit, content: content).write(html)
                LiveAnnouncement.write(html, visit.texts("preview.shown"))
            }
        } catch let refusal as Refusal {
            let flaws = FormState(self, refused: refusal, beside: field).flaws
            return .fragment { html in
                PreviewView(visit: visit, flaws: flaws).write(html)
                LiveAnnouncement.write(html, flaws.map { visit.texts($0.reason) }.joined())
            }
        }
    }
}
