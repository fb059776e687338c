import Core
import HTML

/// The page of similar organisations: what they have solved, tried and asked.
struct SimilarView {
    let visit: PageRequest
    let page: SimilarPage
    let topics: [PeerConcern: [PeerTopic]]
    /// The subject of the topics; empty without a search.
    var about = ""
    /// Whether the search text was truncated.
    var isCut = false

    private var texts: Texts { visit.texts }
    private var body: Organisation { page.organisation }

    func write(_ html: HTML, in frame: MemberLayout) {
        frame.page(html, title: texts("similar.of", ["body": BodyChoice.place(body)]), current: .organisations) {
            html.div("page-wide stack-l") {
                html.div("stack") {
                    Crumbs(
                        texts: texts,
                        isSignedIn: visit.viewer != nil,
                        trail: [(.organisations, texts("bodies.title")), (.organisation(body), body.name)],
                        here: texts("similar.title")
                    ).write(html)
                    html.h1(text: texts("similar.of", ["body": body.name]))
                    html.p("lead", text: texts("similar.lead"))
                    form(html)
                }
                // With a search, its results come first.
                if isCut { html.p("note", text: texts("search.cut")) }
                if !about.isEmpty { topics(html) }
                table(html)
                if visit.viewer == nil { html.p("note", text: texts("similar.sign-in")) } else if about.isEmpty { topics(html) }
            }
        }
    }

    private func form(_ html: HTML) {
        html.form("panel stack", .get, .action(.similar(body)), .role("search")) {
            html.div("cards") {
                choice(
                    html,
                    "prefecture",
                    label: "bodies.prefecture",
                    chosen: page.filter.prefecture,
                    options: Prefecture.codes.map { ($0, Prefecture.name($0) ?? "") }
                )
                if body.kind != .prefecture {
                    choice(
                        html,
                        "size",
                        label: "figure.population",
                        chosen: page.filter.size?.rawValue,
                        options: SizeClass.allCases.map { ($0.rawValue, texts("size.\($0.rawValue)")) }
                    )
                }
            }
            if visit.viewer != nil {
                html.div("field") {
                    html.label(nil, .for("about"), text: texts("similar.about"))
                    html.p("hint", .id("about-hint"), text: texts("similar.about.hint"))
                    html.input("input", .id("about"), .name("about"), .type("search"), .value(about), .described(by: "about-hint"))
                }
            }
            html.div("check") {
                html.input(nil, .type("checkbox"), .id("here"), .name("here"), .value("yes"), .flag("checked", page.filter.takesPart))
                html.label(nil, .for("here"), text: texts("similar.here"))
            }
            html.p("row") {
                html.button("btn btn-main", .type("submit")) { html.text(texts("similar.find")) }
                if !page.filter.isEmpty || !about.isEmpty {
                    html.a("btn btn-quiet", .href(.similar(body))) { html.text(texts("bodies.clear")) }
                }
            }
        }
    }

    private func choice(_ html: HTML, _ name: String, label: String, chosen: String?, options: [(String, String)]) {
        html.div("field") {
            html.label(nil, .for(name), text: texts(label))
            html.select("input", .id(name), .name(name)) {
                html.option(nil, .value(""), text: texts("bodies.all"))
                for (value, text) in options { html.option(nil, .value(value), .flag("selected", value == chosen), text: text) }
            }
        }
    }

    private func table(_ html: HTML) {
        html.section("sec", .labelled(by: "h-similar")) {
            html.div("sec-head") { html.h2(nil, .id("h-similar"), text: texts("similar.count", n: page.bodies.count)) }
            if page.bodies.isEmpty {
                html.div("empty") { html.p(text: texts("similar.none")) }
            } else {
                SimilarTable(
                    texts: texts,
                    organisation: body,
                    figures: page.figures,
                    bodies: page.bodies,
                    sitting: visit.viewer == nil ? nil : page.sitting,
                    records: page.records
                ).write(html)
            }
            html.details("fold") {
                html.summary(text: texts("similar.how"))
                html.p(text: texts("similar.how.text"))
                html.p("sub", text: texts("body.sources"))
            }
        }
    }

    private func topics(_ html: HTML) {
        for concern in PeerConcern.allCases { topics(html, concern) }
    }

    /// 栃木県大田原市：人口がほぼ同じ
    private func why(_ organisation: Organisation) -> String {
        let body = page.peers.first { $0.organisation.id == organisation.id }
        return body.map { PeersFoundView.why($0, texts) } ?? BodyChoice.place(organisation)
    }

    private func topics(_ html: HTML, _ concern: PeerConcern) {
        let found = topics[concern] ?? []
        html.section("sec", .labelled(by: "h-\(concern)")) {
            let isAbout = !about.isEmpty
            html.div("sec-head") {
                html.h2(
                    nil,
                    .id("h-\(concern)"),
                    text: texts(isAbout ? "similar.about.\(concern)" : "similar.topics.\(concern)", ["words": about])
                )
            }
            if found.isEmpty {
                html.div("empty") { html.p(text: texts(isAbout ? "similar.about.none" : "similar.topics.\(concern).none")) }
            } else {
                html.ul("links") {
                    for peer in found {
                        html.li {
                            html.a(.href(.topic(peer.topic.id))) { html.text(peer.topic.title) }
                            html.small(
                                text: [why(peer.organisation), Times(texts: texts, now: visit.now).date(peer.topic.createdAt)]
                                    .joined(separator: texts("list.separator"))
                            )
                        }
                    }
                }
            }
        }
    }
}
