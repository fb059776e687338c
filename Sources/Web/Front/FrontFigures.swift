import Core
import HTML

/// Community statistics, counted on request.
struct FrontFigures {
    let texts: Texts
    let page: FrontPage

    func write(_ html: HTML) {
        html.section(nil, .labelled(by: "h-figures")) {
            html.h2("vh", .id("h-figures"), text: texts("front.figures"))
            html.dl("figs") {
                figure(html, "front.municipal", page.municipal.taking, texts("front.of-known", n: page.municipal.known))
                figure(html, "front.national", page.national.taking, texts("front.of-known", n: page.national.known))
                figure(html, "front.members", page.members, texts("front.members.text"))
                figure(html, "front.topics", page.topics, questions)
            }
            byPrefecture(html)
        }
    }

    /// The map's data as text.
    private func byPrefecture(_ html: HTML) {
        let here = Prefecture.codes.filter { page.prefectures[$0, default: OrganisationShare()].taking > 0 }
        guard !here.isEmpty else { return }
        html.details("fold") {
            html.summary(text: texts("front.by-prefecture", n: here.count))
            html.ul("row", .role("list")) {
                for code in here {
                    let values = ["name": Prefecture.name(code) ?? "", "n": texts.number(page.prefectures[code]?.taking ?? 0)]
                    html.li(text: texts("front.in-prefecture", values))
                }
            }
        }
    }

    private var questions: String {
        texts("front.questions", ["questions": texts.number(page.questions), "solved": texts.number(page.solved)])
    }

    private func figure(_ html: HTML, _ key: String, _ value: Int, _ note: String) {
        html.div {
            html.dt(text: texts(key))
            html.dd(text: texts.number(value))
            html.dd(text: note)
        }
    }
}
