import HTML

/// Toolbar buttons that insert Markdown around the selection, and the preview button.
struct MarkupTools {
    let texts: Texts
    /// The id of the field.
    let field: String
    let preview: Path

    private static let marks = ["bold", "list", "link", "quote", "table"]
    /// Line prefixes, which need no placeholder when nothing is selected.
    private static let lineMarks: Set<String> = ["list", "quote"]

    func write(_ html: HTML) {
        html.div("tools row") {
            html.div("row needs-script", .role("toolbar"), .label(texts("tools.label")), .named("aria-controls", field)) {
                for mark in Self.marks {
                    html.button(
                        "btn btn-s",
                        .type("button"),
                        .named("data-mark", mark),
                        // One tab stop; arrow keys move between buttons.
                        .when(mark != Self.marks.first, .named("tabindex", "-1")),
                        .label(texts("tools.\(mark).label")),
                        .when(
                            !Self.lineMarks.contains(mark),
                            .named("data-words", Self.lineMarks.contains(mark) ? "" : texts("tools.\(mark).words"))
                        )
                    ) { html.text(texts("tools.\(mark)")) }
                }
            }
            PreviewView.button(html, to: preview, texts)
        }
        html.p(
            "hint row",
            .id("\(field)-pasted"),
            .named("data-table", texts("tools.pasted-table")),
            .named("data-do", texts("tools.pasted-table.do")),
            .named("data-done", texts("tools.pasted-table.done")),
            .named("data-cleaned", texts("tools.pasted-cleaned"))
        ) {}
    }

    /// Without script there are no buttons: the Markdown to type instead.
    func signs(_ html: HTML) {
        html.details("fold without-script") {
            html.summary(text: texts("tools.signs"))
            html.dl("facts") {
                for mark in Self.marks {
                    html.dt(text: texts("tools.\(mark)"))
                    html.dd(text: texts("tools.\(mark).sign"))
                }
            }
        }
    }
}
