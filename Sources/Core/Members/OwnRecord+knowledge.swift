/// The words of a card in a version that the member wrote.
package struct OwnCardText: Sendable {
    package let card: ID<Card>
    package let version: Int
    package let title: String
    /// Markdown.
    package let answer: String
    package let conditions: String
    package let at: Moment
}

/// That they said a card no longer holds, while that stands.
package struct OwnCardDoubt: Sendable {
    package let card: ID<Card>
    package let reason: String
    package let at: Moment
}

/// A collection of cards that they made.
package struct OwnCollection: Sendable {
    package let id: ID<CardCollection>
    package let title: String
    package let lead: String
    package let at: Moment
}

/// That they accepted a reply as an answer.
package struct OwnAcceptedAnswer: Sendable {
    package let topic: ID<Topic>
    package let post: ID<Post>
    package let at: Moment
}

package struct OwnSpaceMembership: Sendable {
    package let space: ID<Space>
    package let since: Moment
}
