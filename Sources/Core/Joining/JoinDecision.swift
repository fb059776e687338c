/// What a person decides about an application.
package enum JoinDecision: Sendable {
    /// - addDomain: whether everybody under the applicant's domain belongs to that body from now on.
    case accept(into: ID<Organisation>, addDomain: Bool)
    /// - reason: sent to the applicant as it is.
    case refuse(reason: String)
}
