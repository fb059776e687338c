/// The number of drafts with new comments for their author, and of those waiting for the viewer's review.
package struct WaitingDrafts: Sendable {
    package let commented: Int
    package let shown: Int
}
