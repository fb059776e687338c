import Core

/// A post in whose menu a component writes an entry.
struct MenuPost {
    let visit: PageRequest
    let post: Post
    let isOpening: Bool
    /// Whether the viewer marked it with this component.
    let isMarked: Bool
}

extension ComponentPages {
    /// What is in the menu of a post, by component.
    static let postMenus = all.compactMap { pages in pages.postMenu.map { (component: pages.name, write: $0) } }
}
