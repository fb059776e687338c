/// A reviewer's decision about an application.
package enum JoinDecision: Sendable {
    /// - addDomain: whether the applicant's mail domain is registered for that organisation.
    case accept(into: ID<Organisation>, addDomain: Bool)
    /// - reason: mailed to the applicant verbatim.
    case refuse(reason: String)
}
