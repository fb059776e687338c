import Core
import HTML

/// The page for an applicant whose confirmed address does not identify their organisation: the application waits for review.
struct WaitingView {
    let visit: PageRequest
    let deciders: Int
    /// The median duration of reviews; nil while there are too few.
    let usualSeconds: Int?

    func write(_ html: HTML) {
        let texts = visit.texts
        PublicLayout(visit, title: texts("waiting.title")).write(html) {
            html.div("wrap stack") {
                html.h1(text: texts("waiting.title"))
                html.p("lead", text: texts("waiting.lead"))
                html.section("card stack") {
                    html.h2(text: texts("sent.next"))
                    html.ol("bullets") {
                        for number in 1...3 { html.li(text: texts("waiting.step-\(number)")) }
                    }
                }
                html.p(text: texts("waiting.who", n: deciders))
                if let usualSeconds {
                    let time = Times(texts: texts, now: visit.now).waiting(since: visit.now.adding(-usualSeconds))
                    html.p(text: texts("waiting.usual", ["time": time]))
                }
                html.p("sub", text: texts("waiting.first"))
                html.p { html.a("btn", .href(.conduct)) { html.text(texts("waiting.read-rules")) } }
            }
        }
    }
}
