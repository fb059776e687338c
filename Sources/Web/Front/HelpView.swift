import Core
import HTML

/// Help: how things work here, and whom to ask.
struct HelpView {
    let visit: PageRequest
    let contacts: [Contact]
    let contact: SiteContact?

    private var texts: Texts { visit.texts }

    private static let parts = [("start", 3), ("ask", 4), ("find", 3), ("wait", 4), ("voice", 3), ("write", 8), ("account", 3)]

    func write(_ html: HTML, in frame: MemberLayout) {
        frame.page(html, title: texts("help.title"), current: .help) {
            html.div("page") {
                html.div("stack-l") {
                    html.div("stack") {
                        html.h1(text: texts("help.title"))
                        html.p("lead", text: texts("help.lead"))
                    }
                    for (part, count) in Self.parts { section(html, part, count) }
                    contact(html)
                }
                html.div("side") { contents(html) }
            }
        }
    }

    private func section(_ html: HTML, _ part: String, _ count: Int) {
        html.section("sec", .id(part), .labelled(by: "h-\(part)")) {
            html.div("sec-head") { html.h2(nil, .id("h-\(part)"), text: texts("help.\(part)")) }
            html.ul("links") {
                for number in 1...count {
                    html.li {
                        html.strong(text: texts("help.\(part)-\(number)"))
                        html.small(text: texts("help.\(part)-\(number).text"))
                    }
                }
            }
            if part == "write" { sample(html) }
        }
    }

    /// Markdown source beside its rendering.
    private func sample(_ html: HTML) {
        let text = texts("help.write.sample")
        html.p(text: texts("help.write.typed"))
        html.pre(nil, .named("tabindex", "0")) { html.code(text: text) }
        html.p(text: texts("help.write.shown"))
        html.div("text") { MarkdownText.write(html, text) }
    }

    private func contact(_ html: HTML) {
        html.section("sec", .id("contact"), .labelled(by: "h-contact")) {
            html.div("sec-head") { html.h2(nil, .id("h-contact"), text: texts("help.contact")) }
            if let contact {
                html.p {
                    html.text(texts("help.contact.site"))
                    html.a(.href(Path(contact.address))) { html.text(contact.text) }
                }
            }
            if visit.viewer != nil {
                html.p(text: texts("help.contact.text"))
                html.p("sub", text: texts("help.contact.mention"))
            } else if contact == nil {
                html.p(text: texts("help.contact.outside"))
            }
            if !contacts.isEmpty {
                html.ul("links") {
                    for contact in contacts {
                        html.li {
                            html.a(.href(.member(contact.viewer.member))) { html.text(contact.viewer.name) }
                            html.small(text: words(contact))
                        }
                    }
                }
            }
        }
    }

    private func words(_ contact: Contact) -> String {
        let place = "\(contact.viewer.organisation.name) \(contact.viewer.section)"
        return [texts("role-kind.\(contact.kind.rawValue)"), place].joined(separator: texts("list.separator"))
    }

    private func contents(_ html: HTML) {
        html.section {
            html.h2(text: texts("help.contents"))
            html.ul("links") {
                for part in Self.parts.map(\.0) + ["contact"] {
                    html.li { html.a(.href(Path("#\(part)"))) { html.text(texts("help.\(part)")) } }
                }
            }
        }
    }
}
