/// An organisation an applicant may belong to, and the evidence.
package struct FittingBody: Sendable, Hashable {
    package let organisation: Organisation
    package let reason: Reason

    package enum Reason: String, Sendable, CaseIterable {
        /// The official site is under the address's domain.
        case host
        /// The applicant gave this name.
        case name
        /// A label of the domain spells the organisation's name.
        case romaji
    }
}
