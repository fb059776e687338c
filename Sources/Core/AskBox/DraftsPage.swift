/// The viewer's drafts, and those they review.
package struct DraftsPage: Sendable {
    package struct Line: Sendable {
        package let draft: Draft
        package let byline: Post.Byline
        package let ambassador: Person?
        package let comments: Int
    }

    package let own: [Line]
    package let shown: [Line]
    package let isAmbassador: Bool
}
