import Core
import HTML

/// What to render for the open pages of one subject.
struct LiveRendering: Sendable {
    let subject: Subject
    let touched: LiveChanges
    /// Their viewers have the same rights and the same language.
    let pages: [LiveSubscriber]
    let storage: Storage
    let renderings: Renderings

    var viewers: [Viewer?] { pages.map(\.visit.viewer) }

    /// One of the pages of a variant, which has at least one viewer.
    func page<Model>(of variant: LiveVariant<Model>) -> LiveSubscriber { pages[variant.viewers[0]] }

    /// The page request of such a page, at the current time.
    func visit<Model>(of variant: LiveVariant<Model>) -> PageRequest { page(of: variant).visit.at(storage.clock.now) }

    /// An element to replace.
    /// - Parameters:
    ///   - list: the list to insert it into if it does not exist.
    ///   - order: its sort key there.
    static func part(_ id: String, into list: String? = nil, order: String? = nil, _ write: (HTML) -> Void) -> LiveMessage.Fragment {
        let html = HTML(capacity: 4_096)
        write(html)
        return LiveMessage.Fragment(id: id, into: list, order: order, html: html.string)
    }

    /// An element to remove.
    static func removal(_ id: String) -> LiveMessage.Fragment { LiveMessage.Fragment(id: id, into: nil, order: nil, html: "") }
}
