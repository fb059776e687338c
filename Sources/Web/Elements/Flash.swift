import HTML

/// Says what was just done. Never the only place of a fact. With script it floats and can be closed, without it stands in the page.
enum Flash {
    static func write(_ html: HTML, _ key: String, _ texts: Texts, _ remarks: Remarks = Remarks()) {
        html.p("toast") {
            html.span(nil, .role("status"), text: ([texts(key)] + remarks.sentences(texts)).joined(separator: " "))
            html.button("needs-script", .type("button"), .flag("data-close")) { html.text(texts("live.close")) }
        }
    }
}
