/// That a reply was accepted as an answer, by whom and when.
package struct AcceptedAnswer: Sendable, Hashable {
    /// How many a question can have: more is a discussion.
    package static let limit = 10

    package let post: ID<Post>
    /// Nil where a release that did not note it accepted the reply. Known to the rules, not to pages: the asker may be masked.
    let by: ID<Member>?
    package let at: Moment
}
