import Core
import HTML

/// Where a printed page is from and of when it is: paper leaves its address behind. Screens do not show it.
struct PageOrigin: Sendable {
    let community: String
    /// Of the site, without a slash at the end.
    let site: String

    func write(_ html: HTML, of visit: PageRequest) {
        let texts = visit.texts
        let times = Times(texts: texts, now: visit.now)
        html.p("on-paper") {
            html.b(text: community)
            html.span(text: site + Self.address(visit))
            html.span { times.write(html, in: "print.as-of", at: visit.now) }
            // Script fills in the day on which it is printed.
            html.span(nil, .named("data-printed", texts("print.printed")), .flag("hidden")) {}
        }
    }

    /// The address without what was said after an act.
    static func address(_ visit: PageRequest) -> String {
        let parts = visit.address.split(separator: "?", maxSplits: 1)
        let query = ReportField.taken(from: parts.dropFirst().first ?? "")
        return visit.path + (query.isEmpty ? "" : "?" + query)
    }
}

extension ReadTransaction {
    func origin(_ site: String) throws -> PageOrigin { PageOrigin(community: try community.find()?.name ?? "", site: site) }
}
