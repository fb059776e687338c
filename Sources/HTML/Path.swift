/// A path on this site. Only the file of routes and validated links of posts create one.
package struct Path: Hashable, Sendable {
    package let text: String

    package init(_ text: String) {
        self.text = text
    }

    /// The same page with a fragment.
    package func at(_ id: String) -> Path { Path(text + "#" + id) }
}
