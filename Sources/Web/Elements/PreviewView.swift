import Core
import HTML
import Hummingbird
import Markdown

/// 見え方: how words will look once they are sent, below the field they are typed in. By the renderer of the pages themselves.
struct PreviewView {
    /// What is shown.
    struct Content: Sendable {
        /// A part of what is shown, under a heading where there are several.
        struct Part: Sendable {
            let heading: String?
            let text: String
        }

        var title: String?
        /// Who would be named as the author; nil where the page names nobody.
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
    /// Nil as long as nobody asked for it, and where there is something to mend first.
    var content: Content?
    var flaws: [Refusal.Flaw] = []

    private var texts: Texts { visit.texts }

    /// Stands in the page from the beginning, empty: there what script fetches is put.
    func write(_ html: HTML) {
        html.div("preview", .id(Self.id), .when(content == nil && flaws.isEmpty, .flag("hidden"))) {
            if let content { write(html, content) }
            for flaw in flaws { html.p("error", text: texts(flaw.reason)) }
        }
    }

    /// The button: it sends the form to an address of its own, and comes back with everything that was typed.
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
    /// Shows how the words will look: in place where script asks, else as the page with everything that was typed. Writes nothing.
    /// - Parameter read: refuses what sending would refuse.
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
