import Core
import HTML

/// A line that leads to a page of a feature.
struct PageEntry: Sendable {
    /// The key of its text.
    let text: String
    let path: @Sendable (Viewer) -> Path
    /// Letters that lead there: `g h`.
    var keys: String?
    /// What the viewer needs for it; nil where everybody may.
    var right: Right?
    /// How many wait there.
    var waiting: (@Sendable (MemberLayout) -> Int)?

    init(_ text: String, _ path: Path, keys: String? = nil, right: Right? = nil, waiting: (@Sendable (MemberLayout) -> Int)? = nil) {
        self.text = text
        self.path = { _ in path }
        self.keys = keys
        self.right = right
        self.waiting = waiting
    }

    /// To a page of the viewer's own.
    init(_ text: String, of path: @escaping @Sendable (Viewer) -> Path) {
        self.text = text
        self.path = path
    }

    func isFor(_ viewer: Viewer) -> Bool { right.map { viewer.may($0) } ?? true }
}

/// Those of every feature.
extension PageEntry {
    static let navigation = ComponentPages.all.flatMap(\.navigation)
    static let own = ComponentPages.all.flatMap(\.own)
    static let managing = ComponentPages.all.flatMap(\.managing)
}
