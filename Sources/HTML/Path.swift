/// An address within the site. Only the file of routes and validated links of posts make one.
package struct Path: Hashable, Sendable {
    package let text: String

    package init(_ text: String) {
        self.text = text
    }

    /// The same page at an element.
    package func at(_ id: String) -> Path { Path(text + "#" + id) }
}
