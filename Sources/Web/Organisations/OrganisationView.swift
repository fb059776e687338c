import Core
import HTML

/// The page of an organisation.
struct OrganisationView {
    let visit: PageRequest
    let page: OrganisationPage
    let isFirst: Bool

    private var texts: Texts { visit.texts }
    private var body: Organisation { page.organisation }

    func write(_ html: HTML, in frame: MemberLayout) {
        frame.page(html, title: BodyChoice.place(body), current: body.id == visit.viewer?.organisation.id ? nil : .organisations) {
            html.div("page-wide stack-l") {
                html.div("stack") {
                    Crumbs(texts: texts, isSignedIn: visit.viewer != nil, trail: trail, here: body.name).write(html)
                    head(html)
                    if Self.hasFigures(body.kind) { FiguresView(texts: texts, organisation: body, figures: page.figures).write(html) }
                    if !page.wards.isEmpty { wards(html) }
                }
                people(html)
                if !page.similar.isEmpty { similar(html) }
                if let domains = page.domains { self.domains(html, domains) }
            }
        }
    }

    /// Statistics are published for municipalities and prefectures.
    private static func hasFigures(_ kind: Organisation.Kind) -> Bool {
        switch kind {
        case .prefecture, .city, .town, .village, .specialWard: true
        case .national, .union, .firm, .school, .association: false
        }
    }

    private var trail: [(Path, String)] {
        let list = [(Path.organisations, texts("bodies.title"))]
        if let code = body.prefecture, let name = Prefecture.name(code), body.kind != .prefecture {
            return list + [(.organisations(OrganisationFilter(prefecture: code)), name)]
        }
        return body.prefecture == nil
            ? list + [(.organisations(OrganisationFilter(kind: body.kind)), texts("organisation-kind.\(body.kind.rawValue)"))] : list
    }

    private func head(_ html: HTML) {
        html.div("head") {
            html.div("ident") {
                html.span(nil, .named("class", seal), .hidden, text: String(body.name.prefix(1)))
                html.div {
                    html.h1(text: body.name)
                    html.p("sub", text: facts.joined(separator: texts("list.separator")))
                }
            }
            if let website = page.details?.website, website.hasPrefix("http") {
                html.p("row no-print") {
                    html.a("btn btn-quiet", .href(Path(website)), .named("rel", "noopener noreferrer")) { html.text(texts("body.website")) }
                }
            }
        }
    }

    private var seal: String {
        if body.id == visit.viewer?.organisation.id { return "seal seal-me" }
        return body.kind == .national ? "seal seal-gov" : "seal"
    }

    private var facts: [String] {
        [
            body.reading.isEmpty ? nil : body.reading,
            body.kind == .prefecture ? nil : body.prefecture.flatMap(Prefecture.name),
            page.details?.class ?? texts("organisation-kind.\(body.kind.rawValue)"),
            PublicCode(body.slug) == nil ? nil : texts("body.code", ["code": body.slug]),
            page.memberCount == 0 ? texts("body.nobody-yet") : texts("body.member-count", n: page.memberCount),
            body.id == visit.viewer?.organisation.id ? texts("body.yours") : nil,
        ].compactMap(\.self)
    }

    private func wards(_ html: HTML) {
        html.details("fold", .id("wards")) {
            html.summary(text: texts("body.wards", n: page.wards.count))
            html.p("sub", text: texts("body.wards-about"))
            html.ul("links") {
                for ward in page.wards {
                    html.li {
                        html.text(ward.name)
                        html.small(text: texts("body.ward-line", ["reading": ward.reading, "code": ward.code]))
                    }
                }
            }
        }
    }

    private func people(_ html: HTML) {
        html.section("sec", .id("seats"), .labelled(by: "h-seats")) {
            html.div("sec-head") {
                html.h2(nil, .id("h-seats"), text: texts("body.seats"))
                html.small(text: texts("body.member-count", n: page.memberCount))
            }
            if let sittings = page.sittings {
                SeatTable(visit: visit, page: page, sittings: sittings, isFirst: isFirst).write(html)
            } else {
                html.p("note", text: texts("body.sign-in"))
            }
        }
    }

    private func similar(_ html: HTML) {
        html.section("sec", .id("similar"), .labelled(by: "h-similar")) {
            html.div("sec-head") {
                html.h2(nil, .id("h-similar"), text: texts("similar.title"))
                html.a(.href(.similar(body))) { html.text(texts("similar.more")) }
            }
            SimilarTable(texts: texts, organisation: body, figures: page.figures, bodies: page.similar).write(html)
        }
    }

    private func domains(_ html: HTML, _ domains: [(domain: String, source: DirectorySource)]) {
        html.section("sec", .id("domains"), .labelled(by: "h-domains")) {
            html.div("sec-head") {
                html.h2(nil, .id("h-domains"), text: texts("body.domains"))
                html.a(.href(.manageDomains(of: body))) { html.text(texts("body.change-domains")) }
            }
            if domains.isEmpty {
                html.div("empty") { html.p(text: texts("body.no-domains")) }
            } else {
                html.ul("links") {
                    for entry in domains {
                        html.li {
                            html.code(text: entry.domain)
                            html.small(text: texts("domain-source.\(entry.source.rawValue)"))
                        }
                    }
                }
            }
            if let hint = page.details?.hint { html.p("sub", text: texts("body.hint", ["host": hint])) }
        }
    }
}
