/// The words of a post before an edit.
package struct PostVersion: Sendable, Hashable {
    package let version: Int
    /// Only of a topic's opening.
    package let title: String?
    package let body: String
    package let at: Moment
}
