/// The record of an unmasking.
package struct Unmasking: Sendable {
    package let post: ID<Post>
    package let topic: ID<Topic>
    /// Nil for viewers who may read the log but not the authors.
    package let authorName: String?
    package let authorOrganisation: String?
    package let operatorName: String
    package let reason: String
    package let at: Moment

    var withoutAuthor: Unmasking {
        Unmasking(post: post, topic: topic, authorName: nil, authorOrganisation: nil, operatorName: operatorName, reason: reason, at: at)
    }
}
