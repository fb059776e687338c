/// A body an applicant may belong to, and what speaks for it.
package struct FittingBody: Sendable, Hashable {
    package let organisation: Organisation
    package let reason: Reason

    package enum Reason: String, Sendable, CaseIterable {
        /// The official site stands under the domain of the address.
        case host
        /// The applicant calls their body so.
        case name
        /// A part of the domain spells the name of the body.
        case romaji
    }
}
