import HTML

/// The sources of statistics about organisations, as their licences require.
struct SourcesView {
    let visit: PageRequest

    private var texts: Texts { visit.texts }

    func write(_ html: HTML, in frame: MemberLayout) {
        frame.page(html, title: texts("sources.title"), current: .sources) {
            html.div("stack-l") {
                html.div("stack") {
                    html.h1(text: texts("sources.title"))
                    html.p("lead", text: texts("sources.lead"))
                    html.p("note", text: texts("sources.line"))
                }
                html.section("sec", .labelled(by: "h-figures")) {
                    html.div("sec-head") { html.h2(nil, .id("h-figures"), text: texts("sources.figures")) }
                    html.dl("facts") {
                        for number in 1...7 {
                            html.dt(text: texts("sources.figure-\(number)"))
                            html.dd(text: texts("sources.figure-\(number).text"))
                        }
                    }
                }
                html.section("sec", .labelled(by: "h-terms")) {
                    html.div("sec-head") { html.h2(nil, .id("h-terms"), text: texts("sources.terms")) }
                    html.ul("bullets") {
                        for number in 1...4 { html.li(text: texts("sources.term-\(number)")) }
                    }
                }
            }
        }
    }
}
