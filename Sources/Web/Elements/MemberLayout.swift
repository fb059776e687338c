import Core
import HTML

/// The layout of pages for members: top bar, navigation, content, footer.
struct MemberLayout {
    let visit: PageRequest
    let joined: [JoinedChannel]
    private let isOpen: Bool
    /// The number of applications the viewer should review.
    let waiting: Int
    /// The origin shown on printed pages.
    let origin: PageOrigin
    /// The page's feeds.
    private(set) var feeds: [FeedLink] = []
    /// Style sheets beside the one of all pages.
    private var styles: [String] = []
    /// Whether a composer is docked to the lower edge.
    private var isDocked = false

    /// - Parameter isOpen: whether anything is readable without an account.
    init(visit: PageRequest, joined: [JoinedChannel], origin: PageOrigin, isOpen: Bool = false, waiting: Int = 0) {
        self.visit = visit
        self.origin = origin
        self.waiting = waiting
        self.joined = joined
        self.isOpen = isOpen
    }

    /// The same layout with feeds.
    func offering(_ feeds: [FeedLink]) -> MemberLayout {
        var frame = self
        frame.feeds = feeds
        return frame
    }

    /// The same layout of a page with boards, tables or forms of types.
    func withBoards(_ isNeeded: Bool = true) -> MemberLayout {
        guard isNeeded else { return self }
        var layout = self
        layout.styles.append("boards.css")
        return layout
    }

    /// The same frame of a page whose composer is docked to the lower edge.
    func docked(_ isDocked: Bool) -> MemberLayout {
        var frame = self
        frame.isDocked = isDocked
        return frame
    }

    private var texts: Texts { visit.texts }

    /// - Parameter live: the page's live subscription, if any.
    func page(
        _ html: HTML,
        title: String,
        current: Path? = nil,
        live: Listening? = nil,
        status: String? = nil,
        main: () throws -> Void
    ) rethrows {
        guard visit.viewer != nil else { return try strangersPage(html, title: title, main: main) }
        try html.html(
            isDocked ? "has-dock" : nil,
            .lang(texts.language.rawValue),
            .when(visit.theme != nil, .named("data-theme", visit.theme ?? "")),
            .when(!keysOn, .named("data-keys", "off"))
        ) {
            Head(texts: texts, title: title, feeds: feeds, styles: styles).write(html)
            try html.body("app") {
                html.a("skip", .href(Path("#main"))) { html.text(texts("frame.skip")) }
                bar(html)
                nav(html, current: current)
                try html.div("body") {
                    try content(html, live: live, status: status, main: main)
                    Footer(texts: texts, isDemo: visit.isDemo).write(html)
                }
                KeysHelp(texts: texts).write(html)
            }
        }
    }

    private func strangersPage(_ html: HTML, title: String, main: () throws -> Void) rethrows {
        let frame = PublicLayout(
            texts: texts,
            theme: visit.theme,
            title: title,
            isSignedIn: false,
            feeds: feeds,
            styles: styles,
            isOpen: isOpen
        )
        try frame.write(html) {
            try html.div("wrap front-pad") {
                origin.write(html, of: visit)
                try main()
            }
        }
    }

    private func content(_ html: HTML, live: Listening?, status: String?, main: () throws -> Void) rethrows {
        try html.main(
            "main",
            .id("main"),
            .named("tabindex", "-1"),
            .when(live != nil, .named("data-live", live?.path.text ?? "")),
            .when(live != nil, .named("data-live-beat", "15")),
            .when(live?.reading != nil, .named("data-reading", live?.reading?.text ?? "")),
            .when(live != nil, .named("data-cursor", "\(live?.cursor ?? 0)"))
        ) {
            origin.write(html, of: visit)
            if let status { Flash.write(html, status, texts, Remarks(visit)) }
            try main()
            LiveAnnouncement.write(html)
            if live != nil { liveLine(html) }
        }
    }

    /// The live region for updates while the page is open; filled by script.
    private func liveLine(_ html: HTML) {
        html.div(
            "live-line",
            .role("status"),
            .flag("data-live-line"),
            .named("data-many", texts("live.many")),
            .named("data-close", texts("live.close")),
            .named("data-reload", texts("live.reload"))
        ) {}
    }

    private var keysOn: Bool { visit.viewer?.preferences.keys ?? true }

    private func bar(_ html: HTML) {
        html.header("bar") {
            html.a("btn btn-quiet menu-open", .href(Path("#nav"))) { html.text(texts("frame.menu")) }
            Brand.write(html, to: .home, texts)
            SearchField(texts: texts, value: visit.path == Path.search.text ? visit.query["q"] : "").write(html, "bar-q")
            html.div("bar-end") {
                html.a("btn btn-main", .href(.ask)) { html.text(texts("frame.ask")) }
                html.details("pop") {
                    html.summary("btn btn-quiet") {
                        html.text(visit.viewer?.name ?? "")
                        html.span("who-org", text: texts("frame.of-body", ["body": visit.viewer?.organisation.name ?? ""]))
                    }
                    html.div("pop-body") {
                        html.p(
                            "sub",
                            text: texts(
                                "frame.seat",
                                ["body": visit.viewer?.organisation.name ?? "", "section": visit.viewer?.section ?? ""]
                            )
                        )
                        for (path, text) in ownLinks { html.a(.href(path)) { html.text(text) } }
                        signOut(html)
                    }
                }
            }
        }
    }

    private var ownLinks: [(Path, String)] {
        guard let viewer = visit.viewer else { return [] }
        return PageEntry.own.map { ($0.path(viewer), texts($0.text)) }
    }

    private func signOut(_ html: HTML) {
        html.form(nil, .post, .action(.signOut), .flag("data-forget")) {
            html.button(.type("submit")) { html.text(texts("frame.sign-out")) }
        }
    }

    /// Also sent as a fragment with new counts after reading.
    func nav(_ html: HTML, current: Path?) {
        html.nav("nav", .id("nav"), .label(texts("frame.nav")), .named("tabindex", "-1")) {
            html.p("menu-close") { html.a(.href(Path("#main"))) { html.text(texts("frame.menu-close")) } }
            html.ul {
                if let viewer = visit.viewer {
                    for entry in PageEntry.navigation where entry.isFor(viewer) { link(html, entry, entry.path(viewer), current) }
                }
            }
            for (space, channels) in joinedBySpace {
                html.details(.flag("open")) {
                    html.summary(text: space.name)
                    html.ul {
                        for joined in channels { channel(html, joined, current) }
                    }
                }
            }
            html.ul("nav-me") {
                for (path, text) in ownLinks { html.li { html.a(.href(path)) { html.text(text) } } }
                html.li { signOut(html) }
            }
        }
    }

    private var joinedBySpace: [(Space, [JoinedChannel])] {
        joined.reduce(into: [(Space, [JoinedChannel])]()) { groups, joined in
            if groups.last?.0.id == joined.space.id {
                groups[groups.count - 1].1.append(joined)
            } else {
                groups.append((joined.space, [joined]))
            }
        }
    }

    private func link(_ html: HTML, _ entry: PageEntry, _ path: Path, _ current: Path?) {
        let waiting = entry.waiting?(self) ?? 0
        html.li {
            html.a(
                waiting > 0 ? "unread" : nil,
                .href(path),
                .when(path == current, .current("page")),
                .when(entry.keys != nil, .named("data-key", entry.keys ?? ""))
            ) {
                html.text(texts(entry.text))
                count(html, waiting, "frame.waiting-unit")
            }
        }
    }

    private func count(_ html: HTML, _ count: Int, _ unit: String) {
        guard count > 0 else { return }
        html.span("n") {
            html.text(count >= 100 ? "99+" : "\(count)")
            html.span("vh", text: texts(unit))
        }
    }

    private func channel(_ html: HTML, _ joined: JoinedChannel, _ current: Path?) {
        let path = Path.channel(joined.channel.id)
        html.li {
            html.a(
                joined.unread > 0 ? "unread" : nil,
                .href(path.at(joined.unread > 0 ? "unread" : "latest")),
                .when(path == current, .current("page"))
            ) {
                html.text(joined.channel.name)
                count(html, joined.unread, "frame.unread-unit")
            }
        }
    }
}
