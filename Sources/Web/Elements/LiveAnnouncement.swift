import HTML

/// An ARIA live region that announces a replaced part of the page to screen readers; empty until then. One per page.
enum LiveAnnouncement {
    static let id = "said"

    static func write(_ html: HTML, _ words: String = "") {
        html.p("vh", .id(id), .role("status"), text: words)
    }
}
