/// The text of a post before an edit.
package struct PostVersion: Sendable, Hashable {
    package let version: Int
    /// For opening posts only.
    package let title: String?
    package let body: String
    package let at: Moment
}
