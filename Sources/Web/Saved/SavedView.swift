import Core
import HTML

/// The page of what the viewer saved.
struct SavedView {
    let visit: PageRequest
    let page: SavedPage
    /// The item whose note was refused.
    let noted: ID<SavedItem>?
    let attempt: FormState
    let status: String?

    private var texts: Texts { visit.texts }

    func write(_ html: HTML, in frame: MemberLayout) {
        frame.page(html, title: attempt.title(texts("saved.all"), texts), current: .saved, status: status) {
            html.div("page-wide stack-l") {
                html.div("head") {
                    html.div {
                        html.h1(text: texts("saved.all"))
                        html.p("lead", text: texts("saved.lead", ["limit": "\(SavedItem.limit)"]))
                    }
                }
                ErrorSummary.write(html, attempt.flaws, texts, prefix: noted.map(prefix) ?? "")
                if page.lines.isEmpty {
                    html.div("empty") { html.p(text: texts("saved.none")) }
                } else {
                    html.ol("links") { for line in page.lines { html.li("stack") { item(html, line) } } }
                }
                if page.hasMore, let last = page.lines.last {
                    html.p { html.a("btn", .href(.saved(before: last.item.id))) { html.text(texts("saved.earlier")) } }
                }
            }
        }
    }

    private func title(_ line: SavedPage.Line) -> String {
        line.topic.title.isEmpty ? texts("topic.withdrawn-title") : line.topic.title
    }

    private func prefix(_ item: ID<SavedItem>) -> String { "\(item)-" }

    private func item(_ html: HTML, _ line: SavedPage.Line) {
        html.h2 { html.a(.href(.topic(line.topic.id, showing: line.post.id))) { html.text(title(line)) } }
        html.p("sub") {
            html.a(.href(.now(in: line.channel.id))) { html.text(line.channel.name) }
            html.text(texts("list.separator"))
            Times(texts: texts, now: visit.now).write(html, in: "saved.when", at: line.item.savedAt)
        }
        if let withdrawal = line.post.withdrawal {
            WithdrawnNote(visit: visit, withdrawal: withdrawal).write(html)
        } else if !line.post.body.isEmpty {
            html.p("clip", text: MarkdownText.excerpt(line.post.body))
        }
        if !line.item.note.isEmpty { html.p("note", text: texts("saved.note-is", ["note": line.item.note])) }
        note(html, line)
        html.form("row", .post, .action(.removeSaved(line.item.id))) {
            html.button("btn btn-s", .type("submit")) {
                html.text(texts("saved.take-out"))
                html.span("vh", text: texts("saved.of", ["title": title(line)]))
            }
        }
    }

    private func note(_ html: HTML, _ line: SavedPage.Line) {
        let isRefused = line.item.id == noted
        html.details("fold", .flag("open", isRefused)) {
            html.summary {
                html.text(texts(line.item.note.isEmpty ? "saved.add-note" : "saved.change-note"))
                html.span("vh", text: texts("saved.of", ["title": title(line)]))
            }
            html.form("stack", .post, .action(.noteSaved(line.item.id))) {
                (isRefused ? attempt : FormState()).fields(texts, prefix: prefix(line.item.id)).line(
                    html,
                    "note",
                    label: "saved.note",
                    value: line.item.note,
                    isRequired: false
                )
                html.p { html.button("btn btn-s", .type("submit")) { html.text(texts("saved.keep-note")) } }
            }
        }
    }
}
