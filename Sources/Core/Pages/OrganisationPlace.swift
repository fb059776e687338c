/// The target of an address `/organisations/{slug}`.
package enum OrganisationPlace: Sendable {
    case body(OrganisationPage)
    /// A ward's code: shown is its city.
    case city(Organisation)
}
