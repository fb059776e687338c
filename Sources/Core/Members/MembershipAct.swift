/// The record of a suspension, its end, or a removal. Never changed or deleted.
package struct MembershipAct: Sendable, Hashable {
    package let member: ID<Member>
    package let memberName: String
    package let kind: Kind
    package let reason: String
    package let actorName: String
    package let at: Moment

    package enum Kind: String, CaseIterable, Sendable {
        case suspended, lifted, removed
    }
}
