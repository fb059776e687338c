import HTML

/// Says what was just done. Never the only place of a fact.
enum Toast {
    static func write(_ html: HTML, _ key: String, _ texts: Texts) {
        html.p("toast", .role("status")) { html.span(text: texts(key)) }
    }
}
