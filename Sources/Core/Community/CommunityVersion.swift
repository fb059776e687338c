/// One version of what operators say about the community.
package struct CommunityVersion: Sendable, Hashable {
    package let id: ID<CommunityVersion>
    package let field: CommunityField
    /// Empty where it was taken away.
    package let text: String
    package let author: String
    package let at: Moment
}
