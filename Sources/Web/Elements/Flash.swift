import HTML

/// The confirmation of the last act; never the only place of a fact. With script it is a dismissible overlay, without it part of the page.
enum Flash {
    static func write(_ html: HTML, _ key: String, _ texts: Texts, _ remarks: Remarks = Remarks()) {
        html.p("toast") {
            html.span(nil, .role("status"), text: ([texts(key)] + remarks.sentences(texts)).joined(separator: " "))
            html.button("needs-script", .type("button"), .flag("data-close")) { html.text(texts("live.close")) }
        }
    }
}
