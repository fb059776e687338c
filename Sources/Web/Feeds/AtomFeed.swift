import Core
import Foundation
import HTML

/// A feed as Atom (RFC 4287).
struct AtomFeed {
    static let type = "application/atom+xml; charset=utf-8"

    let feed: Feed
    /// The site's URL, because every address in a feed is absolute.
    let site: String
    let texts: Texts

    var text: String {
        var xml = XMLText()
        xml.element("feed", [("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", feed.language.rawValue)]) { xml in
            xml.element("id", text: whole(feed.page))
            xml.element("title", text: feed.title)
            xml.element("updated", text: feed.updated.rfc3339)
            xml.empty("link", [("rel", "self"), ("type", "application/atom+xml"), ("href", whole(feed.address))])
            xml.empty("link", [("rel", "alternate"), ("type", "text/html"), ("href", whole(feed.page))])
            xml.element("author") { $0.element("name", text: texts("frame.site")) }
            for entry in feed.entries { write(entry, to: &xml) }
        }
        return xml.text
    }

    private func write(_ entry: Feed.Entry, to xml: inout XMLText) {
        xml.element("entry") { xml in
            xml.element("id", text: whole(entry.path))
            xml.element("title", text: entry.title)
            xml.element("published", text: entry.published.rfc3339)
            xml.element("updated", text: entry.updated.rfc3339)
            xml.empty("link", [("rel", "alternate"), ("type", "text/html"), ("href", whole(entry.path))])
            if let author = entry.author { xml.element("author") { $0.element("name", text: author) } }
            xml.empty("category", [("term", entry.kind)])
            if let state = entry.state { xml.empty("category", [("term", state)]) }
            xml.element("summary", text: entry.summary)
        }
    }

    private func whole(_ path: Path) -> String { site + path.text }
}

extension Moment {
    /// `2026-11-16T02:02:05Z`
    var rfc3339: String { Date(timeIntervalSince1970: Double(milliseconds / 1000)).formatted(.iso8601) }
}
