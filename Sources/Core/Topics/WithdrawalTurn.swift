/// A withdrawal of a post or its restoration.
package struct WithdrawalTurn: Sendable {
    package let act: Act
    package let reason: String?
    package let at: Moment
    /// The member who acted. For rules only, never for display: the author may be masked.
    let actor: ID<Member>?

    package enum Act: String, CaseIterable, Sendable {
        case withdrawn, restored
    }
}
