import Core
import HTML

/// Pending tasks of managers and operators; empty when there are none.
struct DutiesView {
    let visit: PageRequest
    let duties: Duties
    let desk: MailDesk?

    private var texts: Texts { visit.texts }

    func write(_ html: HTML) {
        guard !lines.isEmpty else { return }
        html.section("sec", .labelled(by: "h-duties")) {
            html.div("sec-head") { html.h2(nil, .id("h-duties"), text: texts("duty.title")) }
            html.ul("items") { for line in lines { item(html, line) } }
        }
    }

    private struct Line {
        let title: String
        var about: String?
        let path: Path
        let act: String
    }

    private var lines: [Line] { mail + applications }

    private var applications: [Line] {
        guard let waiting = duties.waiting else { return [] }
        let time = Times(texts: texts, now: visit.now).waiting(since: waiting.since)
        let title = texts("duty.waiting", ["n": texts.number(waiting.count), "time": time])
        return [Line(title: title, path: .manageRequests, act: "duty.waiting.go")]
    }

    private var mail: [Line] {
        guard let letters = duties.letters else { return [] }
        var lines: [Line] = []
        func add(_ title: String, _ about: String?) {
            lines.append(Line(title: title, about: about, path: .manageMail, act: "duty.mail.go"))
        }
        if let trouble = desk?.watch.current {
            add(texts("duty.mail"), MailFailureText(texts: texts)(trouble.code))
        } else if case .folder? = desk?.carrier.destination, !visit.isDemo {
            add(texts("duty.no-server"), texts("duty.no-server.text"))
        } else if letters.failing > 0 {
            add(texts("duty.failing", n: letters.failing), texts("duty.mail.text"))
        }
        if letters.givenUp > 0 { add(texts("duty.given-up", n: letters.givenUp), nil) }
        return lines
    }

    private func item(_ html: HTML, _ line: Line) {
        html.li("item") {
            html.span("seal", .hidden, text: "運")
            html.div {
                html.h3 { html.a(.href(line.path)) { html.text(line.title) } }
                if let about = line.about { html.p("sub", text: about) }
            }
            html.div("act") { html.a("btn btn-s", .href(line.path)) { html.text(texts(line.act)) } }
        }
    }
}
