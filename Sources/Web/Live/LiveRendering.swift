import Core
import HTML

/// What has to be rendered for the open pages of one subject.
struct LiveRendering: Sendable {
    let subject: Subject
    let touched: LiveChanges
    /// Their viewers have the same rights there, and the same language.
    let pages: [LiveSubscriber]
    let storage: Storage
    let renderings: Renderings

    var viewers: [Viewer?] { pages.map(\.visit.viewer) }

    /// One of the pages that look the same. A variant is of one viewer at least.
    func page<Model>(of variant: LiveVariant<Model>) -> LiveSubscriber { pages[variant.viewers[0]] }

    /// The visit of such a page, as if it came now.
    func visit<Model>(of variant: LiveVariant<Model>) -> PageRequest { page(of: variant).visit.at(storage.clock.now) }

    /// An element of a page.
    /// - Parameters:
    ///   - list: the list it goes into where it is not there yet.
    ///   - order: its place there.
    static func part(_ id: String, into list: String? = nil, order: String? = nil, _ write: (HTML) -> Void) -> LiveMessage.Fragment {
        let html = HTML(capacity: 4_096)
        write(html)
        return LiveMessage.Fragment(id: id, into: list, order: order, html: html.string)
    }

    /// An element that is there no more.
    static func removal(_ id: String) -> LiveMessage.Fragment { LiveMessage.Fragment(id: id, into: nil, order: nil, html: "") }
}

/// What changed on some of the pages.
struct LiveVersion: Sendable {
    let fragments: [LiveMessage.Fragment]
    /// Indices of the pages that look so.
    let pages: [Int]
}
