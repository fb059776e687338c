import HTML

/// The `<head>` of every page. It loads nothing from another origin.
struct Head {
    let texts: Texts
    let title: String
    var feeds: [FeedLink] = []
    /// Style sheets that this page needs beside the one of all pages: `boards.css`.
    var styles: [String] = []

    func write(_ html: HTML) {
        html.head {
            html.meta(nil, .named("charset", "utf-8"))
            html.meta(nil, .name("viewport"), .named("content", "width=device-width, initial-scale=1"))
            html.title(text: "\(title)｜\(texts("frame.site"))")
            html.meta(nil, .name("color-scheme"), .named("content", "light dark"))
            html.link(nil, .named("rel", "icon"), .href(.asset("icons", "yoriai.svg")), .type("image/svg+xml"))
            html.link(nil, .named("rel", "stylesheet"), .href(.asset("css", "yoriai.css")))
            for style in styles { html.link(nil, .named("rel", "stylesheet"), .href(.asset("css", style))) }
            for feed in feeds {
                html.link(nil, .named("rel", "alternate"), .type(feed.type), .named("title", feed.title), .href(feed.path))
            }
            html.script(nil, .type("module"), .src(.asset("js", "app.js"))) {}
        }
    }
}
