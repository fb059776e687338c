import HTML

/// What a part of the page that was sent again says to who cannot see it change: empty until then. Once on a page.
enum LiveAnnouncement {
    static let id = "said"

    static func write(_ html: HTML, _ words: String = "") {
        html.p("vh", .id(id), .role("status"), text: words)
    }
}
