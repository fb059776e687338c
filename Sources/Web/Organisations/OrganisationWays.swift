import Core
import HTML

/// The entry points of the directory: prefectures by region, national organisations, and others.
struct OrganisationWays {
    let texts: Texts
    let counts: OrganisationCounts

    func write(_ html: HTML) {
        regions(html)
        kinds(html)
    }

    private func regions(_ html: HTML) {
        html.section("sec", .labelled(by: "h-local")) {
            html.div("sec-head") { html.h2(nil, .id("h-local"), text: texts("bodies.local")) }
            html.dl("facts") {
                for region in Region.allCases {
                    html.dt(text: texts("region.\(region.rawValue)"))
                    html.dd { prefectures(html, of: region) }
                }
            }
        }
    }

    private func prefectures(_ html: HTML, of region: Region) {
        html.ul("row", .role("list")) {
            for code in Prefecture.codes where Region(prefecture: code) == region {
                html.li {
                    link(html, OrganisationFilter(prefecture: code), Prefecture.name(code) ?? "", counts.byPrefecture[code] ?? 0)
                }
            }
        }
    }

    private func kinds(_ html: HTML) {
        html.section("sec", .labelled(by: "h-others")) {
            html.div("sec-head") { html.h2(nil, .id("h-others"), text: texts("bodies.others")) }
            html.ul("row", .role("list")) {
                for kind in [Organisation.Kind.national, .union, .firm, .school, .association] {
                    html.li {
                        link(html, OrganisationFilter(kind: kind), texts("organisation-kind.\(kind.rawValue)"), counts.byKind[kind] ?? 0)
                    }
                }
            }
            html.p("sub", text: texts("bodies.missing"))
        }
    }

    private func link(_ html: HTML, _ filter: OrganisationFilter, _ name: String, _ count: Int) {
        guard count > 0 else { return html.span("sub", text: name + " " + texts("bodies.count", n: 0)) }
        html.a(.href(.organisations(filter))) { html.text(name) }
        html.raw(" ")
        html.span("sub", text: texts("bodies.count", n: count))
    }
}
