import HTML

/// The rules of conduct.
struct ConductView {
    let visit: PageRequest
    /// The operators' text in place of the built-in rules.
    let own: String?

    private var texts: Texts { visit.texts }

    func write(_ html: HTML, in frame: MemberLayout) {
        frame.page(html, title: texts("conduct.title"), current: .conduct) {
            if let own {
                return html.div("stack-l") {
                    html.h1(text: texts("conduct.title"))
                    html.div("text") { MarkdownText.write(html, own) }
                }
            }
            html.div("stack-l") {
                html.div("stack") {
                    html.h1(text: texts("conduct.title"))
                    html.p("lead", text: texts("conduct.lead"))
                }
                html.ol("rules") {
                    for number in 1...4 {
                        html.li {
                            html.strong(text: texts("conduct.rule-\(number)"))
                            html.small(text: texts("conduct.rule-\(number).text"))
                        }
                    }
                }
                for (part, count) in [("opinion", 3), ("talk", 3), ("outside", 3), ("keep", 3)] {
                    html.section("stack") {
                        html.h2(text: texts("conduct.\(part)"))
                        html.ul("bullets") {
                            for number in 1...count { html.li(text: texts("conduct.\(part)-\(number)")) }
                        }
                    }
                }
            }
        }
    }
}
