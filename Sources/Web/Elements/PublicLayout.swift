import HTML

/// The layout of pages without navigation: front page, joining, errors, and pages readable without an account.
struct PublicLayout {
    let texts: Texts
    let theme: String?
    let title: String
    let isSignedIn: Bool
    /// Whether the top bar links to sign-in and joining.
    var offersAccount = true
    var isDemo = false
    var feeds: [FeedLink] = []
    /// Style sheets beside the one of all pages.
    var styles: [String] = []
    /// Whether strangers can read anything that is written: then the bar leads there.
    var isOpen = false

    /// The spaces and channels readable by everybody.
    private func reading(_ html: HTML) {
        html.nav("bar-open", .label(texts("frame.open"))) {
            html.ul("row", .role("list")) {
                let links: [(Path, String)] = [
                    (.spaces, "frame.spaces"), (.questions, "feeds.questions"), (.organisations, "frame.organisations"),
                    (.search, "frame.search"),
                ]
                for (path, key) in links { html.li { html.a(.href(path)) { html.text(texts(key)) } } }
            }
        }
    }

    func write(_ html: HTML, main: () throws -> Void) rethrows {
        try html.html(.lang(texts.language.rawValue), .when(theme != nil, .named("data-theme", theme ?? ""))) {
            Head(texts: texts, title: title, feeds: feeds, styles: styles).write(html)
            try html.body("plain") {
                html.a("skip", .href(Path("#main"))) { html.text(texts("frame.skip")) }
                html.header("bar") {
                    Brand.write(html, to: isSignedIn ? .home : .front, texts)
                    if !isSignedIn, isOpen { reading(html) }
                    if !isSignedIn, offersAccount {
                        html.nav("push", .label(texts("frame.nav"))) {
                            html.ul("row", .role("list")) {
                                html.li { html.a("btn btn-text", .href(.signIn)) { html.text(texts("frame.sign-in")) } }
                                html.li { html.a("btn", .href(.join)) { html.text(texts("frame.join")) } }
                            }
                        }
                    }
                }
                try html.main("main", .id("main"), .named("tabindex", "-1"), content: main)
                Footer(texts: texts, isDemo: isDemo).write(html)
            }
        }
    }
}
