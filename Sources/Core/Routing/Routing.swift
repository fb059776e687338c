/// That a member was asked for an answer, and why.
package struct Routing: Sendable {
    package let id: ID<Routing>
    package let topic: ID<Topic>
    package let member: ID<Member>
    package let reason: Reason
    package let askedAt: Moment

    /// Why this member: what stands in the letter and on their pages.
    package enum Reason: Sendable, Hashable {
        /// Their body solved this one.
        case solved(ID<Topic>)
        /// They are the ambassador of it.
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

/// How far a question has come.
struct RoutingProgress {
    let topic: ID<Topic>
    let step: RoutingStep
    /// When the next step begins; nil once there is none.
    let dueAt: Moment?
    /// Members who declined and for whom nobody else was asked yet.
    let spare: Int

    func isDue(at now: Moment) -> Bool { dueAt.map { $0 <= now } ?? false }
}
