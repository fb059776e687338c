/// What a found thing is to somebody who asks.
package struct Suggestion: Sendable {
    package let kind: SuggestedKind
    /// How many it helped, in the unit of its component: members, or organisations.
    package let helped: Int
    /// Whether it may answer the question, so that the asker can say that it did.
    package let mayHelp: Bool
}
