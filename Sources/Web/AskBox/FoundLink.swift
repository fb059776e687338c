import HTML

/// Links of what was found beside a question.
///
/// While script looks, they lead away: the words are kept in the browser. On a page of its own they open beside it, because going back to an answer
/// of a form would lose what was typed.
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

    /// Said once above the list.
    func hint(_ html: HTML) {
        if isApart { html.p("hint", text: texts("ask.found.opens-apart")) }
    }
}
