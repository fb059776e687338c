/// A record that an operator looked behind a mask.
package struct Unmasking: Sendable {
    package let post: ID<Post>
    package let topic: ID<Topic>
    package let authorName: String
    package let authorOrganisation: String
    package let operatorName: String
    package let reason: String
    package let at: Moment
}
