import HTML

/// The logo: six people in a circle, one place still free.
enum Brand {
    static func write(_ html: HTML, to path: Path, _ texts: Texts) {
        html.a("brand", .href(path)) {
            html.raw(
                """
                <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false"><circle cx="16" cy="5" r="3.2"/>\
                <circle cx="25.5" cy="10.5" r="3.2"/><circle cx="25.5" cy="21.5" r="3.2"/><circle cx="16" cy="27" r="3.2"/>\
                <circle cx="6.5" cy="21.5" r="3.2"/><circle cx="6.5" cy="10.5" r="3.2" opacity=".45"/></svg>
                """
            )
            html.span(text: "寄合")
            html.raw(" ")
            html.span("brand-en", text: "Yoriai")
        }
    }
}
