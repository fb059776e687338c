import HTML

/// Breadcrumbs and heading of the managing pages, and breadcrumbs of the pages below them.
struct ManageHead {
    let texts: Texts

    /// - Parameter key: the prefix of the locale keys `.title` and `.lead`.
    func write(_ html: HTML, _ key: String, values: [String: String] = [:]) {
        Crumbs(texts: texts, isSignedIn: true, trail: [(.manage, texts("manage.title"))], here: texts(key + ".title")).write(html)
        html.h1(text: texts(key + ".title"))
        html.p("lead", text: texts(key + ".lead", values))
    }

    /// - Parameter page: the parent page, with its key as above.
    func crumbs(_ html: HTML, below page: (path: Path, key: String), here: String) {
        let trail = [(Path.manage, texts("manage.title")), (page.path, texts(page.key + ".title"))]
        Crumbs(texts: texts, isSignedIn: true, trail: trail, here: here).write(html)
    }
}
