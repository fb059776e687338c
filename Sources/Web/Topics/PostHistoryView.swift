import Core
import HTML

/// The earlier versions of a post, newest first, as many as fit on a page.
struct PostHistoryView {
    let texts: Texts
    let now: Moment
    let page: PostPage

    func write(_ html: HTML) {
        html.section("sec", .id("history"), .labelled(by: "h-history")) {
            html.h2(nil, .id("h-history"), text: texts("post.history"))
            var budget = PageBudget()
            var oldest: Int?
            for version in page.versions.reversed() {
                let body = HTML(capacity: version.body.utf8.count * 2)
                MarkdownText.write(body, version.body)
                guard budget.takes(body) || oldest == nil else { break }
                oldest = version.version
                write(html, version, body.written)
            }
            if let oldest, page.hasEarlierVersions || oldest != page.versions.first?.version {
                html.p { html.a("btn btn-s", .href(.post(page.post.id, before: oldest))) { html.text(texts("post.earlier-versions")) } }
            }
        }
    }

    private func write(_ html: HTML, _ version: PostVersion, _ body: HTML.Written) {
        html.details("fold") {
            html.summary {
                Times(texts: texts, now: now).write(html, in: "post.version", ["n": "\(version.version)"], at: version.at)
            }
            html.div("panel text") {
                if let title = version.title { html.p { html.strong(text: title) } }
                html.add(body)
            }
        }
    }
}
