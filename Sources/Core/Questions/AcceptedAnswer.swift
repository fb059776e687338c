/// An accepted answer, with the member who accepted it and the time.
package struct AcceptedAnswer: Sendable, Hashable {
    /// The maximum number per question.
    package static let limit = 10

    package let post: ID<Post>
    /// Nil when an old release that did not store it accepted the reply. For rules only, never for display: the asker may be masked.
    let by: ID<Member>?
    package let at: Moment
}
