import Core
import HTML

/// The set-up steps of a new community, each with its state and a link.
struct FirstStepsView {
    let texts: Texts
    let steps: FirstSteps

    func write(_ html: HTML) {
        html.section("sec", .labelled(by: "h-first")) {
            html.div("sec-head") {
                html.h2(nil, .id("h-first"), text: texts("first-steps.title"))
                html.small(text: texts("first-steps.count", ["done": "\(steps.done.count)", "all": "\(FirstSteps.Step.allCases.count)"]))
            }
            html.p("sub", text: texts("first-steps.lead"))
            html.ol("items") { for step in FirstSteps.Step.allCases { item(html, step) } }
        }
    }

    private func item(_ html: HTML, _ step: FirstSteps.Step) {
        let key = "first-steps.\(step.rawValue)"
        let isDone = steps.done.contains(step)
        html.li("item") {
            html.span("seal", .hidden, text: isDone ? "済" : "未")
            html.div {
                html.h3(text: texts(key))
                html.p("row") {
                    html.span(isDone ? "state state-done" : "state state-open", text: texts(isDone ? "first-steps.done" : key + ".open"))
                }
                if !isDone { html.p("sub", text: texts(key + ".about")) }
            }
            html.div("act") {
                html.a(isDone ? "btn btn-s btn-quiet" : "btn btn-s", .href(Self.path(step))) {
                    html.text(texts(key + ".go"))
                }
            }
        }
    }

    private static func path(_ step: FirstSteps.Step) -> Path {
        switch step {
        case .mail: .manageMail
        case .privacy: Path.manageCommunity.at("f-privacy")
        case .contact: Path.manageCommunity.at("f-contact")
        case .conduct: Path.manageCommunity.at("f-conduct")
        case .place: .newSpace
        case .invite: .manageDomains
        }
    }
}
