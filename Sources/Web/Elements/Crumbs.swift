import HTML

/// The breadcrumbs: from home to this page.
struct Crumbs {
    let texts: Texts
    let isSignedIn: Bool
    let trail: [(Path, String)]
    let here: String

    func write(_ html: HTML) {
        html.nav("crumbs", .label(texts("frame.crumbs"))) {
            html.ol {
                html.li { html.a(.href(isSignedIn ? .home : .front)) { html.text(texts(isSignedIn ? "frame.home" : "frame.front")) } }
                for (path, name) in trail { html.li { html.a(.href(path)) { html.text(name) } } }
                html.li(nil, .current("page"), text: here)
            }
        }
    }
}
