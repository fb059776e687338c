/// That a post was taken back, or put back.
package struct WithdrawalTurn: Sendable {
    package let act: Act
    package let reason: String?
    package let at: Moment
    /// Who did it. Known to the rules, not to pages: the author may be masked.
    let actor: ID<Member>?

    package enum Act: String, CaseIterable, Sendable {
        case withdrawn, restored
    }
}
