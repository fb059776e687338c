/// An earlier version of a card.
package struct CardVersion: Sendable {
    package let version: Int
    package let title: String
    package let answer: String
    package let conditions: String
    package let at: Moment
    /// The author of the next version.
    let replacer: ID<Member>
}
