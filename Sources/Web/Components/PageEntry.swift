import Core
import HTML

/// A link to a feature's page.
struct PageEntry: Sendable {
    /// The locale key of its text.
    let text: String
    let path: @Sendable (Viewer) -> Path
    /// The keyboard shortcut: `g h`.
    var keys: String?
    /// The required right; nil for everybody.
    var right: Right?
    /// The number of waiting items.
    var waiting: (@Sendable (MemberLayout) -> Int)?

    init(_ text: String, _ path: Path, keys: String? = nil, right: Right? = nil, waiting: (@Sendable (MemberLayout) -> Int)? = nil) {
        self.text = text
        self.path = { _ in path }
        self.keys = keys
        self.right = right
        self.waiting = waiting
    }

    /// A link to one of the viewer's own pages.
    init(_ text: String, of path: @escaping @Sendable (Viewer) -> Path) {
        self.text = text
        self.path = path
    }

    func isFor(_ viewer: Viewer) -> Bool { right.map { viewer.may($0) } ?? true }
}

/// The entries of every feature.
extension PageEntry {
    static let navigation = ComponentPages.all.flatMap(\.navigation)
    static let own = ComponentPages.all.flatMap(\.own)
    static let settings = ComponentPages.all.flatMap(\.settings)
    static let managing = ComponentPages.all.flatMap(\.managing)
}
