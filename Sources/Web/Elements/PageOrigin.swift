import Core
import HTML

/// The address and date of a printed page. Hidden on screens.
struct PageOrigin: Sendable {
    let community: String
    /// The site's URL, without a trailing slash.
    let site: String

    func write(_ html: HTML, of visit: PageRequest) {
        let texts = visit.texts
        let times = Times(texts: texts, now: visit.now)
        html.p("on-paper") {
            html.b(text: community)
            html.span(text: site + Self.address(visit))
            html.span { times.write(html, in: "print.as-of", at: visit.now) }
            // Script fills in the date of printing.
            html.span(nil, .named("data-printed", texts("print.printed")), .flag("hidden")) {}
        }
    }

    /// The address without flash parameters.
    static func address(_ visit: PageRequest) -> String {
        let parts = visit.address.split(separator: "?", maxSplits: 1)
        let query = ReportField.taken(from: parts.dropFirst().first ?? "")
        return visit.path + (query.isEmpty ? "" : "?" + query)
    }
}

extension ReadTransaction {
    func origin(_ site: String) throws -> PageOrigin { PageOrigin(community: try community.find()?.name ?? "", site: site) }
}
