/// A routed question: the member asked, and the reason.
package struct Routing: Sendable {
    package let id: ID<Routing>
    package let topic: ID<Topic>
    package let member: ID<Member>
    package let reason: Reason
    package let askedAt: Moment

    /// The reason, shown in the mail and on their pages.
    package enum Reason: Sendable, Hashable {
        /// Their organisation solved this one.
        case solved(ID<Topic>)
        /// They are its ambassador.
        case ambassador(Role.Field)
        case manages

        var step: RoutingStep {
            switch self {
            case .solved: .solvers
            case .ambassador: .ambassadors
            case .manages: .managers
            }
        }
    }
}
