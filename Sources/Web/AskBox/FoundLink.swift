import HTML

/// Links of suggestions beside a question.
///
/// In a fragment they open in place, since the browser keeps the input. On a page of its own they open a new window, because going back to
/// a form response would lose the input.
struct FoundLink {
    let texts: Texts
    let isApart: Bool

    func write(_ html: HTML, _ path: Path, _ words: () -> Void) {
        html.a(
            .href(path),
            .when(isApart, .named("target", "_blank")),
            .when(isApart, .named("rel", "noopener"))
        ) {
            words()
            if isApart { html.span("vh", text: texts("ask.found.new-tab")) }
        }
    }

    /// Shown once above the list.
    func hint(_ html: HTML) {
        if isApart { html.p("hint", text: texts("ask.found.opens-apart")) }
    }
}
