import HTML

/// The link for downloading cards as a file.
enum CardFileLink {
    static func write(_ html: HTML, _ file: Path, _ texts: Texts) {
        html.div("row no-print") {
            html.a("btn btn-quiet", .href(file)) { html.text(texts("card.save")) }
            html.span("sub", text: texts("card.save.hint"))
        }
    }
}
