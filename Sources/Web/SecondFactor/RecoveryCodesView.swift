import Core
import HTML

/// Recovery codes, shown only once.
struct RecoveryCodesView {
    let visit: MemberRequest
    let codes: [String]

    private var texts: Texts { visit.texts }

    func write(_ html: HTML, in frame: MemberLayout) {
        frame.page(html, title: texts("codes.recovery.title"), current: .settings) {
            html.div("page stack-l") {
                html.div("stack") {
                    html.h1(text: texts("codes.recovery.title"))
                    html.p("note note-ok", .role("status"), text: texts("codes.recovery.on"))
                    html.p("lead", text: texts("codes.recovery.once"))
                    html.ul("bullets") {
                        html.li(text: texts("codes.recovery.fact-1"))
                        html.li(text: texts("codes.recovery.fact-2"))
                    }
                }
                html.ol("bullets", .id("recovery-codes"), .label(texts("codes.recovery"))) {
                    for code in codes { html.li { html.code(text: code) } }
                }
                html.p { html.a("btn btn-main", .href(.secondFactor)) { html.text(texts("codes.recovery.kept")) } }
            }
        }
    }
}
