/// One version of a text about the community.
package struct CommunityVersion: Sendable, Hashable {
    package let id: ID<CommunityVersion>
    package let field: CommunityField
    /// Empty when the text was deleted.
    package let text: String
    package let author: String
    package let at: Moment
}
