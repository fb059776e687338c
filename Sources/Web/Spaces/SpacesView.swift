import Core
import HTML

/// All readable spaces with their channels; archived ones collapsed at the end.
struct SpacesView {
    let visit: PageRequest
    let pages: [SpacePage]
    /// Spaces that the viewer moderates without reading them.
    let closed: [SpaceAccess]
    /// Whether there are spaces with a restricted audience.
    let hasOthers: Bool
    let attempt: FormState
    let status: String?

    private var texts: Texts { visit.texts }
    private var open: [SpacePage] { pages.filter { !$0.access.space.isArchived } }
    private var archived: [SpacePage] { pages.filter { $0.access.space.isArchived } }

    func write(_ html: HTML, in frame: MemberLayout) {
        frame.page(html, title: attempt.title(texts("spaces.title"), texts), current: .spaces, status: status) {
            html.div("page-wide stack-l") {
                html.div("head") {
                    html.div {
                        html.h1(text: texts("spaces.title"))
                        html.p("lead", text: texts("spaces.lead"))
                    }
                    if visit.viewer?.may(.arrangeSpaces) == true {
                        html.p("row") { html.a("btn", .href(.newSpace)) { html.text(texts("spaces.new")) } }
                    }
                }
                ErrorSummary.write(html, attempt.flaws, texts)
                if open.isEmpty {
                    html.div("empty") { html.p(text: texts(visit.viewer == nil && hasOthers ? "spaces.none-public" : "spaces.empty")) }
                }
                ChannelsForm(visit: visit, from: "spaces").write(html, offers: open.contains(where: \.offersChannels)) {
                    for page in open { section(html, page) }
                }
                if visit.viewer == nil, hasOthers { others(html) }
                if !archived.isEmpty { fold(html, "spaces.archived", spaces: archived.map(\.access.space)) }
                if !closed.isEmpty { fold(html, "spaces.closed", spaces: closed.map(\.space)) }
            }
        }
    }

    private func section(_ html: HTML, _ page: SpacePage) {
        let space = page.access.space
        html.section("sec", .id("s-\(space.id)"), .labelled(by: "h-\(space.id)")) {
            html.div("sec-head") {
                html.h2(nil, .id("h-\(space.id)"), text: space.name)
                html.small(text: texts("spaces.read-by", ["readers": texts("audience.\(space.audience.rawValue)")]))
                html.a(.href(.space(space.id))) {
                    html.text(texts("spaces.open"))
                    html.span("vh", text: texts("spaces.of-channel", ["channel": space.name]))
                }
            }
            if !space.lead.isEmpty { html.p("lead", text: space.lead) }
            ChannelTable(visit: visit, page: page).write(html)
        }
    }

    /// Visitors without an account are told that restricted spaces exist.
    private func others(_ html: HTML) {
        html.div("note") {
            html.p(text: texts("spaces.others"))
            html.p("row") {
                html.a("btn btn-s", .href(.signIn(then: .spaces))) { html.text(texts("frame.sign-in")) }
                html.a("btn btn-s btn-quiet", .href(.join)) { html.text(texts("frame.join")) }
            }
        }
    }

    private func fold(_ html: HTML, _ key: String, spaces: [Space]) {
        html.details("fold") {
            html.summary(text: texts(key, n: spaces.count))
            html.p("sub", text: texts(key + ".about"))
            html.ul("links") {
                for space in spaces {
                    html.li {
                        html.a(.href(.space(space.id))) { html.text(space.name) }
                        if !space.lead.isEmpty { html.small(text: space.lead) }
                    }
                }
            }
        }
    }
}
